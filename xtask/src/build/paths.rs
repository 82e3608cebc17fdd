//! Keeps the folders of this machine out of what is published. Rust writes into a program where each of its sources lay, for what it
//! says when it stops; that would tell who built the page, and make it another page in another folder.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    process,
    project::Project,
    say::{self, Explain, Result},
};

/// The variable that cargo joins with what .cargo/config.toml says.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Has a command of the build write other names in the place of this machine's folders.
pub fn hide(project: &Project, command: &mut Command) -> Result<()> {
    let set = command.get_envs().find(|(name, _)| *name == FLAGS).and_then(|(_, value)| value);
    let mut flags: Vec<String> = set.map(|value| value.to_string_lossy().into_owned()).into_iter().collect();
    for (folder, name) in folders(project)? {
        if folder.to_string_lossy().contains(char::is_whitespace) {
            say::line(format_args!(
                "    {} has a blank in its name: it may stand in the built page.",
                folder.display()
            ));
            continue;
        }
        flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
    }
    command.env(FLAGS, flags.join(" "));
    Ok(())
}

/// Where sources lie, and what is written instead. Of several that fit, the compiler takes the last: the crates lie in the cargo home, in
/// a folder whose name depends on the registry or its mirror.
fn folders(project: &Project) -> Result<Vec<(PathBuf, &'static str)>> {
    let compiler = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(compiler.trim()).join("lib/rustlib/src/rust");
    let root = project.root.canonicalize().explain("Looking for the project's folder")?;
    let home = project.cargo_home();
    let mut found = vec![(root, "/concession"), (library, "/rustc"), (home.clone(), "/cargo")];
    // None on a machine whose crates all come from elsewhere, as from a vendored folder.
    let registries = home.join("registry/src").read_dir().into_iter().flatten().flatten();
    let mut registries: Vec<PathBuf> = registries.map(|entry| entry.path()).collect();
    registries.sort();
    found.extend(registries.into_iter().map(|registry| (registry, "/crates")));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_stays_and_every_folder_has_another_name() {
        let project = Project::find(false, false).unwrap();
        let mut command = Command::new("cargo");
        command.env(FLAGS, "--sysroot=/x");
        hide(&project, &mut command).unwrap();
        let flags =
            command.get_envs().find(|(name, _)| *name == FLAGS).unwrap().1.unwrap().to_string_lossy().into_owned();
        assert!(flags.starts_with("--sysroot=/x --remap-path-prefix="), "{flags}");
        let names = ["=/concession ", "=/rustc ", "=/cargo ", "=/crates"];
        let places: Vec<usize> =
            names.iter().map(|name| flags.find(name).unwrap_or_else(|| panic!("{flags}"))).collect();
        assert!(places.is_sorted(), "the folder within the cargo home comes after it: {flags}");
    }
}
