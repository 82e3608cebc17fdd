//! A value that cannot be used gets a sentence beside its field; the last good answer stays and is marked; what was typed is
//! never changed.

use concession::{
    draft::{Checked, Draft, Edit},
    report::fields,
    share::json,
};
use e2e::{Outcome, Page, at_both_widths, book, field, flow, project, visit};

const OUT_OF_DATE: &str = "Out of date";

/// The example with one text changed, as the page reads it.
fn read(path: &str, text: &str) -> Checked {
    let mut draft = Draft::example();
    draft.apply(Edit::Set(field(path), text.to_owned()));
    draft.check(book(), chrono::NaiveDate::default())
}

/// The sentence that belongs beside the field.
fn sentence(path: &str, wrong: &str) -> String {
    let troubles = read(path, wrong).scenario.expect_err("a mistake");
    let own = troubles.iter().find(|trouble| trouble.field == Some(field(path))).expect("the mistake is in this field");
    fields::trouble(own)
}

/// What the program prints for the last text that could be read while this one was typed, key by key.
fn last_good(path: &str, typed: &str) -> String {
    let beginnings = (0..=typed.len()).rev().filter(|end| typed.is_char_boundary(*end));
    let beginnings = beginnings.map(|end| read(path, &typed[..end]));
    let example = read(path, Draft::example().text(field(path)));
    let good = beginnings.chain([example]).find(|checked| checked.scenario.is_ok()).expect("the example is good");
    project(&json::print(&good.tree))
}

async fn mistake_and_correction(page: &Page, path: &str, wrong: &str) -> Outcome {
    let right = Draft::example().text(field(path)).to_owned();
    // As a person types, who leaves the page its time after each key.
    page.fill(path, "").await?;
    for letter in wrong.chars() {
        page.type_text(&letter.to_string()).await?;
    }
    page.until_marked(1).await?;

    assert!(page.is_marked(path).await?, "{wrong:?} is not marked at {path}");
    let sentence = sentence(path, wrong);
    let tied =
        "(path, words) => (document.querySelector(`[data-field=\"${path}\"]`).getAttribute('aria-describedby') ?? '')
        .split(/\\s+/).some((id) => document.getElementById(id)?.innerText.includes(words))";
    page.until(&format!("{sentence:?} to be tied to the field"), tied, &[path.into(), sentence.clone().into()]).await?;
    assert!(page.words().await?.contains(OUT_OF_DATE), "The answer is not marked as out of date.");
    page.figures().await?.assert_of(&last_good(path, wrong));
    assert_eq!(page.text(path).await?, wrong);

    page.fill(path, &right).await?;
    page.until_marked(0).await?;
    assert!(!page.described(path).await?.contains(&sentence), "The sentence stays after the correction.");
    assert!(!page.words().await?.contains(OUT_OF_DATE), "The answer is still marked as out of date.");
    page.figures().await?.assert_of(&last_good(path, &right));
    assert_eq!(page.text(path).await?, right);
    Ok(())
}

#[tokio::test]
async fn a_wrong_value_is_explained_beside_its_field_until_it_is_put_right() -> Outcome {
    flow(async |page: Page| {
        for (field, wrong) in [
            ("spend.monthly", "85o"),
            ("spend.monthly", "\u{20ac}850"),
            ("spend.annual_growth", "abc"),
            ("spend.annual_growth", "-95"),
            ("months", "0"),
            ("months", "12.5"),
            ("start", "2027-13"),
            ("agreement.renewal", "31/31/2027"),
            ("asks.structural.plan_discount_percent", "112"),
            ("asks.credits[0].months", "999"),
        ] {
            mistake_and_correction(&page, field, wrong).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mistakes_in_two_fields_are_both_explained() -> Outcome {
    visit(async |page: Page| {
        page.fill_all(&[("spend.monthly", "much"), ("start", "soon")]).await?;
        page.until_marked(2).await?;
        page.fill("spend.monthly", "9k").await?;
        page.until_marked(1).await?;
        assert!(page.is_marked("start").await?);
        assert!(page.words().await?.contains(OUT_OF_DATE));
        Ok(())
    })
    .await
}

/// The links of the summary: where each leads, and its words.
const LINKS: &str = "() => [...document.querySelectorAll('.c-mistakes a')].filter((link) => link.checkVisibility())
    .map((link) => link.innerText)";

#[tokio::test]
async fn all_mistakes_stand_in_one_place_and_each_leads_to_its_field() -> Outcome {
    at_both_widths(async |page: Page| {
        page.fill_all(&[("asks.credits[0].months", "999"), ("discount_rate", "abc")]).await?;
        page.until("both mistakes", &format!("() => ({LINKS})().length === 2"), &[]).await?;
        // It opens the fold in which the field stands.
        page.close_fold("How it is reckoned").await?;
        let named = "(words) => [...document.querySelectorAll('.c-mistakes a')].find((link) => link.innerText.startsWith(words))";
        let link = page.element(named, &["Discount rate".into()]).await?;
        // What is read in the page has no blanks that do not break.
        let sentence = sentence("discount_rate", "abc").replace('\u{a0}', " ");
        assert!(link.text().await?.contains(&sentence), "the link does not say {sentence:?}");
        link.click().await?;
        let there = "() => document.activeElement?.dataset.field === 'discount_rate' && document.activeElement.checkVisibility()";
        page.until("the focus on the field", there, &[]).await?;
        page.fill("discount_rate", "8 %").await?;
        page.until("one mistake", &format!("() => ({LINKS})().length === 1"), &[]).await?;
        page.fill("asks.credits[0].months", "12").await?;
        page.until("none", "() => !document.querySelector('.c-mistakes').checkVisibility()", &[]).await
    })
    .await
}

#[tokio::test]
async fn what_was_typed_is_never_altered() -> Outcome {
    visit(async |page: Page| {
        let typed = [
            ("spend.monthly", " 850 000 "),
            ("spend.annual_growth", "7,50%"),
            ("accounts", "0012"),
            ("agreement.renewal", "nonsense"),
            ("start", "JUNE 2027"),
            ("asks.credits[0].amount", "$1,000.00 USD"),
        ];
        page.fill_all(&typed).await?;
        // Leaving the last field must not change it either.
        page.key(thirtyfour::Key::Tab).await?;
        page.until_marked(1).await?;
        for (path, text) in typed {
            assert_eq!(page.text(path).await?, text, "{path}");
        }
        Ok(())
    })
    .await
}
