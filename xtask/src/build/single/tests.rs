//! What becomes of a small built site, and what is refused.

use super::*;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; trusted-types keeper";
const INDEX: &str = "<!doctype html>\n<html lang=\"en\"><head>
<meta http-equiv=\"Content-Security-Policy\" content=\"POLICY\">
<link rel=\"icon\" href=\"./icon-1.svg\"><link rel=\"manifest\" href=\"./manifest.webmanifest\">
<link rel=\"stylesheet\" href=\"./bundle-1.css\" integrity=\"sha384-x\">
<link id=\"program\" rel=\"modulepreload\" href=\"./desk.js\"><link id=\"program-wasm\" rel=\"preload\" href=\"./desk.wasm\">
<meta name=\"study\" content=\"./study.js\"><meta name=\"study-wasm\" content=\"./study.wasm\">
<meta name=\"study-style\" content=\"./study.css\">
<script src=\"./boot.js\" defer></script></head><body><p>first</p>
<p class=\"boot__cause\" data-cause=\"file\">no file</p><p class=\"boot__site\">a server</p><p class=\"c-shell__ending\">a page</p></body></html>";
const GLUE: &str = "let wasm;\nasync function __wbg_init() {}\nexport { initSync, __wbg_init as default };\n";
const WITHIN: &str = "  const WITHIN = {\n      // Programs.\n  };\n";

/// A site in a folder of its own; what is changed in it, by name.
fn site(name: &str, changed: &[(&str, &str)]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("concession-test-single-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let index = INDEX.replace("POLICY", POLICY);
    let boot = format!("(() => {{\n{PLACE}}})();\n");
    let files = [("index.html", &*index), ("bundle-1.css", "p{color:red}"), ("boot.js", &*boot), ("desk.js", GLUE)];
    for (name, text) in files.iter().chain(&[
        ("study.js", GLUE),
        ("study.css", "b{color:blue}"),
        ("desk.wasm", "\0asm"),
        ("study.wasm", "\0asm\u{1}"),
    ]) {
        let other = changed.iter().find(|(changed, _)| changed == name);
        fs::write(folder.join(name), other.map_or(*text, |(_, text)| text)).unwrap();
    }
    folder
}

fn made(name: &str, changed: &[(&str, &str)], address: Option<&str>) -> Result<Single> {
    let folder = site(name, changed);
    let made = of(&folder, WITHIN, address);
    fs::remove_dir_all(&folder).unwrap();
    made
}

/// What stands between two marks.
fn between<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    page.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn everything_stands_in_it_and_its_policy_names_the_sums_of_just_that() {
    let Single { page, replaced } = made("whole", &[], None).unwrap();
    let (style, script) =
        (between(&page, "<style>", "</style>"), between(&page, "<script type=\"module\">", "</script>"));
    let policy = between(&page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    let expected = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {} {}; connect-src 'none'; img-src 'none'; trusted-types keeper",
        sum(script),
        sum(style),
        sum("b{color:blue}")
    );
    assert_eq!((style, policy), ("p{color:red}", &*expected));
    assert!(script.contains("program: () => {\nlet wasm;") && script.contains("study: () => {\n"), "{script}");
    assert_eq!(script.matches(EXPORTED.1).count(), 2);
    assert!(
        page.contains("id=\"program-wasm\">AGFzbQ==</script>") && page.contains("id=\"study-wasm\">AGFzbQE=</script>")
    );
    assert!(page.contains("<html data-single lang=\"en\">") && page.contains("<p>first</p>"));
    for gone in ["./", "integrity", "manifest", "icon", "<link", "no file", "a server", "name=\"site\""] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    let index = INDEX.replace("POLICY", POLICY).len();
    assert_eq!(replaced, index + 12 + 13 + 2 * GLUE.len() + PLACE.len() + "(() => {\n})();\n".len() + 4 + 5);
}

#[test]
fn the_address_of_the_site_is_written_where_it_is_known() {
    let page = made("address", &[], Some("https://example.com/a?b&c\"")).unwrap().page;
    assert!(page.contains("<meta name=\"site\" content=\"https://example.com/a?b&amp;c&quot;\" />"), "{page}");
}

#[test]
fn what_it_has_no_place_for_is_refused_by_name() {
    let elsewhere = INDEX.replace("<link rel=\"icon\"", "<link rel=\"dns-prefetch\"");
    let unnamed = INDEX.replace("study-wasm", "other");
    const LAST: &str = "export { initSync, __wbg_init as default };\n";
    let takes = format!("import {{ a }} from './snippet.js';\n{LAST}");
    let gives = format!("export function other() {{}}\n{LAST}");
    for (name, (file, text), said) in [
        ("import", ("desk.js", &*takes), "desk.js"),
        ("export", ("study.js", &*gives), "study.js"),
        ("other", ("study.js", "export default __wbg_init;\n"), "export { initSync"),
        ("end", ("bundle-1.css", "p::after{content:\"</Style>\"}"), "</style"),
        ("place", ("boot.js", "(() => {})();\n"), "const WITHIN"),
        ("elsewhere", ("index.html", &*elsewhere), "dns-prefetch"),
        ("unnamed", ("index.html", &*unnamed), "does not name both programs"),
    ] {
        let failure = made(name, &[(file, text)], None).expect_err(name).to_string();
        assert!(failure.contains(said), "{name}: {failure}");
    }
}

#[test]
fn a_file_of_more_than_one_and_a_half_times_the_size_is_refused() {
    assert!(weighed(150, 100).is_ok_and(|said| said.contains("150 bytes") && said.contains("1.500 times")));
    assert!(weighed(151, 100).is_err_and(|failure| failure.to_string().contains("The most is 1.5.")));
}
