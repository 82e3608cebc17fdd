//! Pictures of the built page, taken by `tests/e2e/examples/shots.rs`.

use std::path::PathBuf;

use crate::{driven, project::Project, say::Result};

/// Builds the page and takes the pictures; true where all of them could be taken.
pub fn run(project: &Project, folder: Option<PathBuf>) -> Result<bool> {
    let folder = folder.unwrap_or_else(|| project.root.join("docs/screens"));
    driven::run(project, "shots", &[folder.as_os_str()])
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn the_table_of_contents_shows_every_picture_and_no_other() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/screens");
        let table = fs::read_to_string(folder.join("README.md")).expect("docs/screens has a README.md");
        let is_picture = |name: &String| name.ends_with(".png");
        let shown: BTreeSet<String> = table.split(['(', ')']).map(str::to_owned).filter(is_picture).collect();
        let entries = fs::read_dir(folder).expect("docs/screens is there").map(|entry| entry.expect("an entry"));
        let taken = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(is_picture);
        assert_eq!(shown, taken.collect());
    }
}
