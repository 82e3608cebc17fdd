//! A whole session, as somebody works who uses everything: typing, the plan, alternatives, a figure explained, every file that can be
//! saved, the link and its code, a file opened, the page printed. It is done on the site, without a network, and in one file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use concession::words::{brief, chart, compare, leaves, months, share, workbook};
use e2e::{Outcome, Page, sheets};
use serde_json::{Value, json};

/// What is broken of the policy from when the page is opened on.
const WATCH: &str =
    "window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective))";
/// An A4 sheet, in inches.
const A4: (f64, f64) = (8.27, 11.69);
/// What can be saved: the words on the button, and the end of the file's name.
const FILES: [(&str, &str); 8] = [
    (months::SAVE, "months.csv"),
    (workbook::SAVE, ".xlsx"),
    ("Save the scenario file", "scenario.json"),
    (share::SAVE_ALL, "alternatives.json"),
    (brief::SAVE, ".html"),
    (brief::SAVE_DATES, ".ics"),
    (chart::SAVE_SVG, ".svg"),
    (chart::SAVE_PNG, ".png"),
];

/// An empty folder for what a session saves.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("concession-{name}-{}", std::process::id()));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("an older folder can go");
    }
    fs::create_dir_all(&folder).expect("a folder for what is saved");
    folder
}

/// Has everything watched that a session may break, from when the page is opened on.
pub(crate) async fn watched(page: &Page) -> Outcome {
    page.browser().beforehand(WATCH).await?;
    page.browser().let_copy().await
}

/// Works with a page that stands open, and saves into an empty folder.
pub(crate) async fn whole(page: &Page, folder: &Path) -> Outcome {
    page.browser().save_into(folder).await?;
    page.fill_all(&[("spend.monthly", "777k"), ("spend.annual_growth", "nothing"), ("spend.annual_growth", "7")])
        .await?;
    page.until_marked(0).await?;
    page.planned().await?;
    page.press(compare::TO_COMPARE).await?;
    page.fill("spend.annual_growth", "30 %").await?;
    let compared = "() => document.querySelector('#compare')?.innerText.includes('30')";
    page.until("the comparison", compared, &[]).await?;
    page.planned().await?;
    page.unfold().await?;
    explained(page).await?;
    for (place, (button, name)) in FILES.iter().enumerate() {
        page.press(button).await?;
        until_saved(page, folder, name, place + 1).await?;
    }
    handed_on(page).await?;
    opened(page, &saved(folder, "scenario.json").expect("it was saved")).await?;
    let printed = sheets(&page.browser().print(A4).await?);
    assert!(printed.iter().any(|sheet| sheet.letters.len() > 200), "{} sheets without words", printed.len());
    unpacked(page).await?;
    assert_eq!(page.run("() => window.broken", &[]).await?, json!([]), "what was broken of the policy");
    fs::remove_dir_all(folder).expect("what was saved can go");
    Ok(())
}

async fn explained(page: &Page) -> Outcome {
    page.run("() => document.querySelector('.c-verdict .c-figure').click()", &[]).await?;
    let shown = "() => document.querySelector('dialog[open]') !== null";
    page.until("a derivation", shown, &[]).await?;
    page.key(thirtyfour::Key::Escape).await?;
    page.until("it to close", "() => document.querySelector('dialog[open]') === null", &[]).await
}

fn saved(folder: &Path, name: &str) -> Option<PathBuf> {
    let all = fs::read_dir(folder).expect("the folder of what is saved").map(|one| one.expect("an entry").path());
    all.into_iter().find(|file| file.to_string_lossy().ends_with(name))
}

/// Waits until a file is there and has something in it. The browser names it otherwise until it is whole.
async fn until_saved(page: &Page, folder: &Path, name: &str, count: usize) -> Outcome {
    let there = || saved(folder, name).is_some_and(|file| fs::metadata(file).is_ok_and(|found| found.len() > 50));
    let mut frames = 0;
    while !there() {
        assert!(frames < 600, "Waited {frames} frames for a file that ends in {name}, in vain.");
        page.run("() => new Promise((done) => requestAnimationFrame(() => done(true)))", &[]).await?;
        frames += 1;
    }
    assert_eq!(fs::read_dir(folder).expect("the folder").count(), count, "files when {name} was saved");
    Ok(())
}

/// The link is copied, put into the address, and drawn as a code.
async fn handed_on(page: &Page) -> Outcome {
    page.press(share::COPY).await?;
    page.until_told(&format!("Copied: {}.", share::THE_LINK)).await?;
    page.press(share::PUT).await?;
    page.until_told(share::PUT_DONE).await?;
    // A link into a file on a disk has no code: no camera's device opens it.
    let drawn =
        "(is_drawn) => (document.querySelector('.c-share__code path')?.getAttribute('d').length > 500) === is_drawn";
    page.until("the code", drawn, &[json!(!page.site().starts_with("file:"))]).await
}

/// A file of the disk is chosen and taken.
async fn opened(page: &Page, file: &Path) -> Outcome {
    let field = page.element("() => document.getElementById('share-file')", &[]).await?;
    field.send_keys(file.to_string_lossy()).await?;
    page.press(share::MAKE_MINE).await?;
    page.until_told(share::OPENED).await?;
    page.planned().await
}

/// What leaves the page is looked at, and its link unpacked.
async fn unpacked(page: &Page) -> Outcome {
    let text = "(name) => document.querySelector(`#what-leaves pre[aria-label=\"${name}\"]`)?.textContent.includes('support-scenario')";
    page.until("the link, unpacked", text, &[Value::from(leaves::LINK_TEXT)]).await
}
