//! A value that cannot be used gets a sentence beside its field; the last good answer stays and is marked; what was typed is
//! never changed.

use concession::{
    draft::{Checked, Draft, Edit, Field},
    report::fields,
    share::json,
};
use e2e::{Outcome, Page, book, project, visit};

const OUT_OF_DATE: &str = "Out of date";

/// The example with one text changed, as the page reads it.
fn read(field: Field, text: &str) -> Checked {
    let mut draft = Draft::example();
    draft.apply(Edit::Set(field, text.to_owned()));
    draft.check(book(), chrono::NaiveDate::default())
}

/// The sentence that belongs beside the field.
fn sentence(field: Field, wrong: &str) -> String {
    let troubles = read(field, wrong).scenario.expect_err("a mistake");
    let own = troubles.iter().find(|trouble| trouble.field == Some(field)).expect("the mistake is in this field");
    fields::trouble(own)
}

/// What the program prints for the last text that could be read while this one was typed, key by key.
fn last_good(field: Field, typed: &str) -> String {
    let beginnings = (0..=typed.len()).rev().filter(|end| typed.is_char_boundary(*end));
    let beginnings = beginnings.map(|end| read(field, &typed[..end]));
    let example = read(field, Draft::example().text(field));
    let good = beginnings.chain([example]).find(|checked| checked.scenario.is_ok()).expect("the example is good");
    project(&json::print(&good.tree))
}

async fn mistake_and_correction(page: &Page, field: Field, wrong: &str) -> Outcome {
    let right = Draft::example().text(field).to_owned();
    page.fill(field, wrong).await?;
    page.until_marked(1).await?;

    assert!(page.is_marked(field).await?, "{wrong:?} is not marked at \"{}\"", fields::label(field));
    let (described, sentence) = (page.described(field).await?, sentence(field, wrong));
    assert!(described.contains(&sentence), "{sentence:?} is not tied to the field; it is described by {described:?}");
    assert!(page.words().await?.contains(OUT_OF_DATE), "The answer is not marked as out of date.");
    page.figures().await?.assert_of(&last_good(field, wrong));
    assert_eq!(page.text(field).await?, wrong);

    page.fill(field, &right).await?;
    page.until_marked(0).await?;
    assert!(!page.described(field).await?.contains(&sentence), "The sentence stays after the correction.");
    assert!(!page.words().await?.contains(OUT_OF_DATE), "The answer is still marked as out of date.");
    page.figures().await?.assert_of(&last_good(field, &right));
    assert_eq!(page.text(field).await?, right);
    Ok(())
}

#[tokio::test]
async fn a_wrong_value_is_explained_beside_its_field_until_it_is_put_right() -> Outcome {
    visit(async |page: Page| {
        for (field, wrong) in [
            (Field::Spend, "85o"),
            (Field::Spend, "\u{20ac}850"),
            (Field::Growth, "abc"),
            (Field::Growth, "-95"),
            (Field::Horizon, "0"),
            (Field::Horizon, "12.5"),
            (Field::Start, "2027-13"),
            (Field::Renewal, "03/04/2027"),
            (Field::ChangeDiscount, "112"),
            (Field::CreditMonths, "999"),
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
        page.fill_all(&[(Field::Spend, "much"), (Field::Start, "soon")]).await?;
        page.until_marked(2).await?;
        page.fill(Field::Spend, "9k").await?;
        page.until_marked(1).await?;
        assert!(page.is_marked(Field::Start).await?);
        assert!(page.words().await?.contains(OUT_OF_DATE));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_typed_is_never_altered() -> Outcome {
    visit(async |page: Page| {
        let typed = [
            (Field::Spend, " 850 000 "),
            (Field::Growth, "7,50%"),
            (Field::Accounts, "0012"),
            (Field::Renewal, "nonsense"),
            (Field::Start, "JUNE 2027"),
            (Field::CreditAmount, "$1,000.00 USD"),
        ];
        page.fill_all(&typed).await?;
        // Leaving the last field must not change it either.
        page.key(thirtyfour::Key::Tab).await?;
        page.until_marked(1).await?;
        for (field, text) in typed {
            assert_eq!(page.text(field).await?, text, "{}", fields::label(field));
        }
        Ok(())
    })
    .await
}
