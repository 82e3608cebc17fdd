//! The page in one file, which runs from a disk without a network: `cargo xtask build --single` (docs/decisions/0037-one-file.md).
//!
//! It is made of the built site, of its very bytes: sheets and scripts stand in it as they are, WebAssembly in base64 in blocks that no
//! browser runs. Its policy is the site's with sums in the place of `'self'`, and allows no connection at all. What it cannot place, it
//! refuses by name: a built page that is made otherwise than expected must not become a file that fetches something.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::{
    hashes,
    markup::{self, Tag},
};
use crate::{
    project::Project,
    say::{self, Explain, Failure, Result},
};

/// The file's name.
pub const NAME: &str = "concession.html";
/// It may weigh so many halves of what it replaces.
const MOST_HALVES: usize = 3;
/// The line of boot.js that gives way to the programs.
const PLACE: &str = "const WITHIN = undefined;\n";
/// What gives way to the scripts in that.
const PROGRAMS: &str = "      // Programs.\n";
/// The last line of a script of wasm-bindgen, and what it is within a function.
const EXPORTED: (&str, &str) =
    ("export { initSync, __wbg_init as default };", "return { initSync, default: __wbg_init };");
/// Paragraphs that are about a site on a server, or lead to another page of it.
const SERVED: [&str; 3] =
    ["<p class=\"boot__cause\" data-cause=\"file\">", "<p class=\"boot__site\">", "<p class=\"c-shell__ending\">"];
/// The two programs: the id of the script, by which boot.js asks for it. That of its WebAssembly is the same and `-wasm`.
const NAMES: [&str; 2] = ["program", "study"];

/// The page in one file, and the raw size of what it replaces.
#[derive(Debug)]
pub struct Single {
    /// Its text.
    pub page: String,
    /// The bytes of every file of the site that it holds.
    pub replaced: usize,
}

/// Makes the file of a built site and puts it into a folder, with its sum beside it.
pub fn put(project: &Project, dist: &Path, address: Option<&str>) -> Result<PathBuf> {
    let single = of(dist, &project.read("web/within.js")?, address)?;
    say::line(weighed(single.page.len(), single.replaced)?);
    let folder = project.single();
    fs::create_dir_all(&folder).explain(format_args!("Creating {}", folder.display()))?;
    let file = folder.join(NAME);
    fs::write(&file, single.page).explain(format_args!("Writing {}", file.display()))?;
    hashes::put(&folder)?;
    say::line(format_args!("{} is the whole page; {} beside it holds its sum.", file.display(), hashes::NAME));
    Ok(file)
}

/// Both sizes in words; a failure where the file is too large.
fn weighed(single: usize, replaced: usize) -> Result<String> {
    let said = format!(
        "The page in one file: {single} bytes, in the place of {replaced} bytes of the site: {:.3} times as many.",
        single as f64 / replaced as f64
    );
    match single * 2 <= replaced * MOST_HALVES {
        true => Ok(said),
        false => Err(Failure::new(format!("{said} The most is {}.", MOST_HALVES as f64 / 2.0))),
    }
}

/// The file of a built site. `within` is web/within.js; `address` is where the site is published, if that is to be known.
pub fn of(dist: &Path, within: &str, address: Option<&str>) -> Result<Single> {
    let mut maker = Maker { dist, replaced: 0, sums: Sums::default() };
    let index = maker.text("index.html")?;
    let named = Named::by(&index)?;
    let page = markup::replaced(&index, "link", |tag| maker.link(tag))?;
    let study_sheet = maker.sheet(&named.study_style)?;
    let blocks = [maker.block(NAMES[0], &named.desk_wasm)?, maker.block(NAMES[1], &named.study_wasm)?].concat();
    let programs = [maker.program(NAMES[0], &named.desk)?, maker.program(NAMES[1], &named.study)?].concat();
    let (page, script) = maker.script(&page, &once(within, PROGRAMS, &programs)?)?;
    let page = once(&page, "</body>", &format!("{blocks}<script type=\"module\">{script}</script>\n</body>"))?;
    let page = markup::replaced(&page, "meta", |tag| Ok(maker.meta(tag, address, &study_sheet)))?;
    let page = SERVED.iter().try_fold(page, |page, served| without(&page, served))?;
    let page = once(&page, "<html ", "<html data-single ")?;
    nothing_outside(&page)?;
    Ok(Single { page, replaced: maker.replaced })
}

/// The files of the two programs, as the built page names them.
struct Named {
    desk: String,
    desk_wasm: String,
    study: String,
    study_wasm: String,
    study_style: String,
}

impl Named {
    fn by(index: &str) -> Result<Named> {
        let links = markup::tags(index, "link");
        let metas = markup::tags(index, "meta");
        let link = |id: &str| links.iter().find(|tag| tag.attribute("id") == Some(id))?.attribute("href");
        let meta = |name: &str| metas.iter().find(|tag| tag.attribute("name") == Some(name))?.attribute("content");
        let named = |address: Option<&str>| {
            let why = "The built index.html does not name both programs and the sheet of the second.";
            address.map(str::to_owned).ok_or_else(|| Failure::new(why))
        };
        Ok(Named {
            desk: named(link("program"))?,
            desk_wasm: named(link("program-wasm"))?,
            study: named(meta("study"))?,
            study_wasm: named(meta("study-wasm"))?,
            study_style: named(meta("study-style"))?,
        })
    }
}

/// The sums of what may run and what may dress the page.
#[derive(Default)]
struct Sums {
    scripts: Vec<String>,
    styles: Vec<String>,
}

struct Maker<'d> {
    dist: &'d Path,
    replaced: usize,
    sums: Sums,
}

impl Maker<'_> {
    /// A file of the site by its address in the page.
    fn bytes(&mut self, address: &str) -> Result<Vec<u8>> {
        let name = address.trim_start_matches("./");
        let bytes = fs::read(self.dist.join(name)).explain(format_args!("Reading {name}"))?;
        self.replaced += bytes.len();
        Ok(bytes)
    }

    fn text(&mut self, address: &str) -> Result<String> {
        String::from_utf8(self.bytes(address)?).explain(format_args!("Reading {address}"))
    }

    /// What stands in the place of a `link`: a sheet is put in, what needs a server or only decorates goes, and so do the names of the
    /// first program.
    fn link(&mut self, tag: &Tag) -> Result<String> {
        match (tag.attribute("rel"), tag.attribute("href")) {
            (Some("stylesheet"), Some(address)) => self.sheet(address),
            (Some("icon" | "manifest" | "modulepreload" | "preload"), _) => Ok(String::new()),
            _ => Err(strange(tag)),
        }
    }

    fn sheet(&mut self, address: &str) -> Result<String> {
        let sheet = sound(&self.text(address)?)?;
        self.sums.styles.push(sum(&sheet));
        Ok(format!("<style>{sheet}</style>"))
    }

    /// The script of a program, as a function.
    fn program(&mut self, name: &str, address: &str) -> Result<String> {
        let script = once(&self.text(address)?, EXPORTED.0, EXPORTED.1)?;
        let begins = |word: &str| script.lines().any(|line| line.starts_with(word));
        if begins("import ") || begins("export ") {
            return Err(Failure::new(format!(
                "{address} takes or gives more than one program: it cannot be put into a function."
            )));
        }
        Ok(format!("{name}: () => {{\n{}\n}},\n", script.trim_end()))
    }

    /// The page without its script, and that script with the programs within it.
    fn script(&mut self, page: &str, within: &str) -> Result<(String, String)> {
        let mut boot = String::new();
        let page = markup::replaced(page, "script", |tag| {
            boot = self.text(tag.attribute("src").ok_or_else(|| strange(tag))?)?;
            Ok(String::new())
        })?;
        let script = sound(&once(&boot, PLACE, within)?)?;
        self.sums.scripts.push(sum(&script));
        Ok((page, script))
    }

    /// What stands in the place of a `meta`, once every script and sheet has its sum.
    fn meta(&self, tag: &Tag, address: Option<&str>, study_sheet: &str) -> String {
        let known = |address| format!("\n    <meta name=\"site\" content=\"{}\" />", escaped(address));
        match (tag.attribute("http-equiv"), tag.attribute("name")) {
            (Some("Content-Security-Policy"), _) => {
                let policy = policy(tag.attribute("content").unwrap_or_default(), &self.sums);
                let known = address.map(known).unwrap_or_default();
                format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />{known}")
            }
            (_, Some("study")) => "<meta name=\"study\" content=\"study\" />".to_owned(),
            (_, Some("study-wasm")) => "<meta name=\"study-wasm\" content=\"study-wasm\" />".to_owned(),
            (_, Some("study-style")) => format!("<meta name=\"study-style\" content=\"study-style\" />{study_sheet}"),
            _ => tag.text.to_owned(),
        }
    }

    /// The WebAssembly of a program, as a block that no browser runs.
    fn block(&mut self, name: &str, address: &str) -> Result<String> {
        let text = BASE64_STANDARD.encode(self.bytes(address)?);
        Ok(format!("<script type=\"application/wasm;base64\" id=\"{name}-wasm\">{text}</script>\n"))
    }
}

fn sum(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// The site's policy for a page that has nothing outside: sums in the place of `'self'` where something may run or dress the page, and
/// `'none'` everywhere else.
fn policy(site: &str, sums: &Sums) -> String {
    let directive = |directive: &str| match directive.split(' ').next().unwrap_or_default() {
        "script-src" => directive.replace("'self'", &sums.scripts.join(" ")),
        "style-src" => directive.replace("'self'", &sums.styles.join(" ")),
        _ => directive.replace("'self'", "'none'"),
    };
    site.split(';').map(|one| directive(one.trim())).collect::<Vec<_>>().join("; ")
}

/// A text that may stand within an element as it is.
fn sound(text: &str) -> Result<String> {
    let lower = text.to_ascii_lowercase();
    match ["</script", "</style", "<!--", "\r"].iter().find(|end| lower.contains(**end)) {
        Some(end) => Err(Failure::new(format!("A script or a sheet holds {end:?}, which would end it within a page."))),
        None => Ok(text.to_owned()),
    }
}

/// Refuses a page that names another file of its own or has a script or a sheet without a sum.
fn nothing_outside(page: &str) -> Result<()> {
    let named = ["link", "script", "img", "iframe", "meta"].into_iter().flat_map(|name| markup::tags(page, name));
    let outside = |tag: &Tag| {
        tag.name == "link"
            || tag.attribute("src").is_some()
            || tag.attribute("content").is_some_and(|to| to.starts_with("./"))
    };
    match named.into_iter().find(outside) {
        Some(tag) => Err(strange(&tag)),
        None => Ok(()),
    }
}

fn strange(tag: &Tag) -> Failure {
    Failure::new(format!("The page in one file has no place for this: {}", tag.text))
}

fn once(text: &str, place: &str, with: &str) -> Result<String> {
    match text.split_once(place) {
        Some((before, after)) if !after.contains(place) => Ok([before, with, after].concat()),
        _ => Err(Failure::new(format!("What the page in one file is made of does not hold exactly once: {place:?}"))),
    }
}

/// The page without the paragraph that opens so.
fn without(page: &str, opening: &str) -> Result<String> {
    let (before, rest) = page.split_once(opening).unwrap_or_default();
    match rest.split_once("</p>") {
        Some((_, after)) if !after.contains(opening) => Ok([before, after].concat()),
        _ => Err(Failure::new(format!("The built index.html does not hold exactly once: {opening}"))),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests;
