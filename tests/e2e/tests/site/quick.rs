//! The quick start: four questions, one at a time, to a first answer with the visitor's own figures, on a phone and on a desk.

use concession::{report::fields, words::quick as words};
use e2e::{Outcome, Page, WIDTHS, book, field, project, visit, widths};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The control in sight that a question labels, or that stands beside a choice's name.
const CONTROL: &str = "(words) => [...document.querySelectorAll('label')].filter((label) => label.checkVisibility())
    .find((label) => label.textContent.trim() === words)?.control ?? null";
const FOCUSED: &str =
    "(words) => [...document.activeElement?.labels ?? []].some((label) => label.textContent.trim() === words)";
const ON_THE_VERDICT: &str = "() => document.activeElement?.tagName === 'H1'
    && document.activeElement.getBoundingClientRect().top >= 0
    && document.querySelector('.c-verdict__lead').getBoundingClientRect().top < innerHeight - 100";

/// A visitor, who counts what it takes: each key pressed in a row of text is one with its Enter apart.
struct Visitor {
    page: Page,
    deeds: usize,
}

impl Visitor {
    async fn type_in(&mut self, text: &str) -> Outcome {
        self.deeds += 1;
        self.page.type_text(text).await
    }

    async fn key(&mut self, key: Key) -> Outcome {
        self.deeds += 1;
        self.page.key(key).await
    }

    async fn press(&mut self, words: &str) -> Outcome {
        self.deeds += 1;
        self.page.press(words).await
    }

    async fn click(&mut self, label: &str) -> Outcome {
        self.deeds += 1;
        self.page.element(CONTROL, &[json!(label)]).await?.click().await
    }

    async fn choose_plan(&mut self, id: &str) -> Outcome {
        self.deeds += 1;
        let choice = fields::choices(field("plan"), book()).into_iter().find(|choice| choice.value == id);
        let select = self.page.element(CONTROL, &[json!(words::PLAN)]).await?;
        let select = thirtyfour::components::SelectElement::new(&select).await?;
        select.select_by_visible_text(&choice.expect("a plan of the book").shown).await
    }

    /// Waits until a question has the focus, so that it is also what a screen reader is told.
    async fn asked(&self, question: &str) -> Outcome {
        self.page.until(question, FOCUSED, &[json!(question)]).await
    }

    /// The first three questions.
    async fn begin(&mut self) -> Outcome {
        self.click(words::SPEND).await?;
        self.type_in("850k").await?;
        self.key(Key::Enter).await?;
        self.asked(words::PLAN).await?;
        self.choose_plan("enterprise").await?;
        self.press(words::NEXT).await?;
        self.asked(words::RENEWAL).await
    }
}

async fn at(page: &Page, width: u32) -> Outcome<Visitor> {
    page.browser().width(width).await?;
    page.open().await?;
    page.until("the width", "(width) => innerWidth === width", &[width.into()]).await?;
    Ok(Visitor { page: page.clone(), deeds: 0 })
}

/// The answer is that of the program for the scenario that came of it; which is given back.
async fn assert_answered(page: &Page) -> Outcome<Value> {
    page.until("the verdict to have the focus and to be in sight", ON_THE_VERDICT, &[]).await?;
    assert!(page.words().await?.contains(words::MADE));
    let scenario: Value = serde_json::from_str(&page.scenario().await?)?;
    page.assert_answers(&scenario).await?;
    Ok(scenario)
}

#[tokio::test]
async fn every_event_leads_to_its_answer() -> Outcome {
    visit(async |page: Page| {
        for width in WIDTHS {
            at(&page, width).await?;
            let first = "() => { const box = document.querySelector('form input').getBoundingClientRect();
                return box.top > 0 && box.bottom < 600; }";
            assert_eq!(page.run(first, &[]).await?, json!(true), "the first question is not in sight at {width} px");
        }
        for width in widths() {
            for (place, trigger) in [(0, "agreement"), (1, "migration"), (2, "incident"), (3, "")] {
                let mut visitor = at(&page, *width).await?;
                visitor.begin().await?;
                visitor.type_in("June 2027").await?;
                visitor.key(Key::Enter).await?;
                visitor.asked(words::EVENTS[0].0).await?;
                visitor.click(words::EVENTS[place].0).await?;
                visitor.press(if place == 1 { words::NEXT } else { words::SHOW }).await?;
                if place == 1 {
                    visitor.asked(words::ADDED).await?;
                    visitor.type_in("350k").await?;
                    visitor.key(Key::Tab).await?;
                    visitor.type_in("March 2027").await?;
                    visitor.key(Key::Enter).await?;
                }
                let scenario = assert_answered(&page).await?;
                assert!(visitor.deeds <= 13 && (place == 1 || visitor.deeds <= 9), "{} deeds", visitor.deeds);
                assert_eq!(scenario["agreement"]["renewal"], "2027-06-30");
                let credits = &scenario["asks"]["credits"];
                assert_eq!(credits[0]["trigger"].as_str().unwrap_or_default(), trigger, "{scenario}");
                assert_eq!(scenario["migrations"].is_array(), place == 1);
                assert_eq!(scenario["incidents"].is_array(), place == 2);
                assert_eq!(scenario["asks"]["structural"]["plan_discount_percent"], "0.1");
                let told = page.words().await?;
                assert!(told.contains("our suggestion, not AWS\u{2019}s word"), "{told}");
                let result: Value = serde_json::from_str(&project(&scenario.to_string()))?;
                assert!(!result["actions"].as_array().expect("a list").is_empty());
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn answers_are_kept_back_and_forth_and_when_skipped() -> Outcome {
    visit(async |page: Page| {
        let mut visitor = at(&page, 360).await?;
        visitor.begin().await?;
        visitor.type_in("June 2027").await?;
        visitor.press(words::BACK).await?;
        visitor.asked(words::PLAN).await?;
        visitor.press(words::BACK).await?;
        visitor.asked(words::SPEND).await?;
        assert!(page.words().await?.contains("Question 1 of 4"));
        let held = async |question: &str| page.element(CONTROL, &[json!(question)]).await?.value().await;
        assert_eq!(held(words::SPEND).await?.as_deref(), Some("850k"));
        visitor.press(words::NEXT).await?;
        assert_eq!(held(words::PLAN).await?.as_deref(), Some("enterprise"));
        visitor.press(words::SKIP).await?;
        page.until("the verdict", ON_THE_VERDICT, &[]).await?;
        assert!(page.words().await?.contains("An example with made-up figures"));
        visitor.press(words::BEGIN).await?;
        visitor.asked(words::PLAN).await?;
        visitor.press(words::NEXT).await?;
        visitor.asked(words::RENEWAL).await?;
        assert_eq!(held(words::RENEWAL).await?.as_deref(), Some("June 2027"));
        visitor.press(words::UNKNOWN).await?;
        visitor.asked(words::EVENTS[0].0).await?;
        visitor.press(words::BACK).await?;
        let pressed = page.button(words::UNKNOWN).await?.attr("aria-pressed").await?;
        assert_eq!((held(words::RENEWAL).await?.as_deref(), pressed.as_deref()), (Some(""), Some("true")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nonsense_is_explained_at_its_field_and_goes_nowhere() -> Outcome {
    visit(async |page: Page| {
        let mut visitor = at(&page, 360).await?;
        let said = "(words) => [...document.querySelectorAll('[role=alert]')]
            .some((told) => told.checkVisibility() && told.textContent.includes(words))";
        visitor.click(words::SPEND).await?;
        visitor.key(Key::Enter).await?;
        page.until("what is missing", said, &[json!("such as 850k")]).await?;
        visitor.type_in("lots").await?;
        visitor.key(Key::Enter).await?;
        page.until("a sentence", said, &[json!("This is not a number.")]).await?;
        visitor.asked(words::SPEND).await?;
        assert_eq!(page.run("() => document.activeElement.getAttribute('aria-invalid')", &[]).await?, json!("true"));
        page.assert_accessible("a question with a wrong answer").await?;
        visitor.page.chord('a').await?;
        visitor.type_in("90k").await?;
        visitor.key(Key::Enter).await?;
        visitor.asked(words::PLAN).await?;
        visitor.press(words::NEXT).await?;
        page.until("what is missing", said, &[json!("Choose the support plan")]).await?;
        visitor.choose_plan("business-plus").await?;
        visitor.press(words::NEXT).await?;
        visitor.asked(words::RENEWAL).await?;
        visitor.press(words::NEXT).await?;
        page.until("what is missing", said, &[json!(words::NO_RENEWAL)]).await?;
        visitor.type_in("in spring").await?;
        visitor.key(Key::Enter).await?;
        page.until("a sentence", said, &[json!("This is not a date.")]).await?;
        visitor.press(words::NO_AGREEMENT).await?;
        visitor.asked(words::EVENTS[0].0).await?;
        visitor.press(words::SHOW).await?;
        page.until("what is missing", said, &[json!(words::NO_EVENT)]).await
    })
    .await
}

#[tokio::test]
async fn it_is_one_step_and_is_opened_again_with_what_has_become_of_it() -> Outcome {
    visit(async |page: Page| {
        let before = page.texts().await?;
        let mut visitor = Visitor { page: page.clone(), deeds: 0 };
        visitor.begin().await?;
        visitor.press(words::NO_AGREEMENT).await?;
        visitor.asked(words::EVENTS[0].0).await?;
        visitor.click(words::EVENTS[3].0).await?;
        visitor.press(words::SHOW).await?;
        let scenario = assert_answered(&page).await?;
        assert!(scenario["asks"]["structural"].is_null(), "no other plan gives the same for clearly less: {scenario}");
        assert!(page.words().await?.contains("It asks AWS for nothing"));
        page.fill("accounts", "4").await?;
        page.fill("spend.monthly", "900k").await?;
        visitor.press(words::CHANGE).await?;
        visitor.asked(words::SPEND).await?;
        let spend = page.element(CONTROL, &[json!(words::SPEND)]).await?.value().await?;
        assert_eq!(spend.as_deref(), Some("900k"));
        for next in [words::PLAN, words::RENEWAL, words::EVENTS[3].0] {
            visitor.press(words::NEXT).await?;
            visitor.asked(next).await?;
        }
        visitor.click(words::EVENTS[0].0).await?;
        visitor.press(words::SHOW).await?;
        let scenario = assert_answered(&page).await?;
        assert_eq!((&scenario["accounts"], &scenario["spend"]["monthly"]), (&json!(4), &json!("900000")));
        assert_eq!(scenario["asks"]["structural"]["plan_discount_percent"], "0.1");
        for _ in 0..4 {
            page.chord('z').await?;
        }
        let back = "(text) => document.querySelector('[data-field=\"spend.monthly\"]').value === text";
        page.until("the example", back, &[json!("240k")]).await?;
        assert_eq!(page.text("accounts").await?, "6");
        assert!(page.words().await?.contains(words::INVITE) && page.words().await?.contains("made-up figures"));
        page.run("() => document.querySelectorAll('.c-form > details').forEach((fold) => { fold.open = true; })", &[])
            .await?;
        let now = page.texts().await?;
        assert!(before.iter().all(|text| now.contains(text)), "the example is not whole again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_can_be_answered_with_keys_alone_and_axe_finds_nothing() -> Outcome {
    visit(async |page: Page| {
        let mut visitor = at(&page, 1280).await?;
        // Past the skip link and the promise.
        for _ in 0..3 {
            page.key(Key::Tab).await?;
        }
        visitor.asked(words::SPEND).await?;
        visitor.type_in("1.2m").await?;
        visitor.key(Key::Enter).await?;
        visitor.asked(words::PLAN).await?;
        page.assert_accessible("the plan").await?;
        visitor.type_in("AWS Ent").await?;
        visitor.key(Key::Tab).await?;
        visitor.key(Key::Enter).await?;
        visitor.asked(words::RENEWAL).await?;
        page.assert_accessible("the renewal").await?;
        visitor.type_in("2027-06-30").await?;
        visitor.key(Key::Enter).await?;
        // What is typed finds AWS Enterprise On-Ramp first, which ends.
        visitor.asked(words::EVENTS[4].0).await?;
        visitor.key(Key::Down).await?;
        visitor.key(Key::Down).await?;
        page.assert_accessible("the event").await?;
        visitor.key(Key::Enter).await?;
        visitor.asked(words::ADDED).await?;
        page.assert_accessible("the migration").await?;
        visitor.key(Key::Enter).await?;
        assert_answered(&page).await?;
        assert!(visitor.deeds <= 12, "{} deeds", visitor.deeds);
        page.planned().await?;
        page.assert_accessible("the answer").await
    })
    .await
}
