//! Alternatives side by side, as a person makes, names, changes, orders and deletes them, at the width of a phone and of a desk.

use e2e::{Outcome, Page, flow, project, visit, widths};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::cases;

/// The rows of a table of the comparison, by its name: each a head and its cells.
const ROWS: &str = "(name) => {
    const region = [...document.querySelectorAll('#compare [role=region]')]
        .find((region) => region.getAttribute('aria-label') === name && region.checkVisibility());
    return [...(region?.querySelectorAll('tr') ?? [])].map((row) => [...row.cells].map((cell) => cell.innerText.trim()));
}";

async fn rows(page: &Page, table: &str) -> Outcome<Vec<Vec<String>>> {
    Ok(serde_json::from_value(page.run(ROWS, &[json!(table)]).await?)?)
}

/// Waits until a table of the comparison has exactly these rows.
async fn until_rows(page: &Page, table: &str, expected: &[&[&str]]) -> Outcome {
    let there = format!("(name, rows) => JSON.stringify(({ROWS})(name)) === JSON.stringify(rows)");
    let met = page.comes_true(&there, &[json!(table), json!(expected)]).await?;
    assert!(met, "{table}: {:?}, and not {expected:?}", rows(page, table).await?);
    Ok(())
}

/// Waits for the names to choose from, with which one is chosen.
async fn until_names(page: &Page, names: &[&str], chosen: &str) -> Outcome {
    let there = "(names, chosen) => {
        const radios = [...document.querySelectorAll('input[type=radio][name=alternative]')]
            .filter((radio) => radio.checkVisibility());
        const name = (radio) => radio.labels[0].textContent.trim();
        return JSON.stringify(radios.map(name)) === JSON.stringify(names)
            && radios.filter((radio) => radio.checked).map(name).join() === chosen;
    }";
    page.until(&format!("{names:?} with {chosen} chosen"), there, &[json!(names), json!(chosen)]).await
}

/// Chooses an alternative by its name.
async fn choose(page: &Page, name: &str) -> Outcome {
    let radio = "(name) => [...document.querySelectorAll('input[type=radio][name=alternative]')]
        .find((radio) => radio.labels[0].textContent.trim() === name)";
    page.element(radio, &[json!(name)]).await?.click().await
}

/// Waits until the focus is on what is called this.
async fn until_focus(page: &Page, label: &str) -> Outcome {
    let there =
        "(label) => (document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent.trim() === label";
    page.until(&format!("the focus on {label}"), there, &[json!(label)]).await
}

/// Makes a copy, whose name field has the focus, and types its name.
async fn copy_as(page: &Page, button: &str, name: &str) -> Outcome {
    page.press(button).await?;
    until_focus(page, "Name").await?;
    page.type_text(name).await
}

/// What the totals say exactly, by row and by column.
async fn totals(page: &Page) -> Outcome<Value> {
    let read =
        "() => [...document.querySelectorAll('#compare [aria-label=\"What each comes to\"] tbody tr')].map((row) => [
        row.cells[0].innerText.trim(), [...row.cells].slice(1).map((cell) => cell.querySelector('[data-value]')?.dataset.value ?? null),
    ])";
    page.run(read, &[]).await
}

async fn assert_clean(page: &Page, when: &str) -> Outcome {
    // What is about to be drawn anew is paler.
    page.until("the plan to be settled", "() => document.querySelector('[aria-busy=true]') === null", &[]).await?;
    page.assert_accessible(when).await
}

#[tokio::test]
async fn a_copy_differs_in_what_was_changed_in_it_and_in_nothing_else() -> Outcome {
    visit(async |page: Page| {
        for width in widths().iter().copied() {
            page.open().await?;
            page.browser().width(width).await?;
            let alone = "() => !document.getElementById('compare').checkVisibility()";
            page.until("no comparison of one", alone, &[]).await?;
            copy_as(&page, "Duplicate to compare", "Renewal").await?;
            until_names(&page, &["A", "Renewal"], "Renewal").await?;
            let same = "() => document.getElementById('compare').innerText.includes('Nothing differs')";
            page.until("that nothing differs", same, &[]).await?;

            page.fill("spend.monthly", "0.24m").await?;
            page.fill("accounts", "9").await?;
            let head: &[&str] = &["Figure", "A", "Renewal\nbeing edited"];
            let expected: &[&[&str]] = &[head, &["Your account"], &["Number of accounts", "6", "9"]];
            until_rows(&page, "What differs", expected).await?;
            assert_clean(&page, "two alternatives").await?;

            choose(&page, "A").await?;
            until_names(&page, &["A", "Renewal"], "A").await?;
            assert_eq!(page.text("accounts").await?, "6", "the form shows the one that is chosen");
            assert_eq!(page.text("spend.monthly").await?, "240k");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn totals_are_what_the_program_prints_for_each() -> Outcome {
    flow(async |page: Page| {
        let (one, two) = (cases::a_lower_tier_alone(), cases::windows_after_the_renewal());
        page.press("Start an empty case").await?;
        page.fill_all(one.typed).await?;
        copy_as(&page, "Duplicate to compare", "Two").await?;
        page.press("Start an empty case").await?;
        page.fill_all(two.typed).await?;
        let mut printed = Vec::new();
        for scenario in [one.scenario, two.scenario] {
            let meant = page.on_its_day(scenario).await?;
            printed.push(serde_json::from_str::<Value>(&project(&meant.to_string()))?);
        }
        let of = |path: &str| printed.iter().map(|result| result["paths"][path]["paid"].clone()).collect::<Vec<_>>();
        let saved: Vec<_> = printed.iter().map(|result| result["comparison"]["combined_saved"].clone()).collect();
        let expected = [
            ("Stay", of("stay")),
            ("Credit only", of("credits")),
            ("Structural only", of("structural")),
            ("Both", of("combined")),
            ("Both, against its own stay", saved),
        ];
        let there = "(expected) => expected.every(([name, values]) => {
            const row = [...document.querySelectorAll('#compare [aria-label=\"What each comes to\"] tbody tr')]
                .find((row) => row.cells[0].innerText.trim() === name);
            const shown = [...(row?.cells ?? [])].slice(1).map((cell) => cell.querySelector('[data-value]')?.dataset.value);
            return JSON.stringify(shown) === JSON.stringify(values);
        })";
        let met = page.comes_true(there, &[json!(expected)]).await?;
        assert!(met, "{:?}\nand not {expected:?}", totals(&page).await?);
        // The page's own answer is that of the one that is edited.
        page.figures().await?.assert_of(&printed[1].to_string());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_deleted_alternative_comes_back_with_everything_typed() -> Outcome {
    visit(async |page: Page| {
        for width in widths().iter().copied() {
            page.open().await?;
            page.browser().width(width).await?;
            copy_as(&page, "Duplicate to compare", "Renewal").await?;
            page.fill_all(&[("spend.monthly", "85o"), ("accounts", "9")]).await?;
            page.unfold().await?;
            page.press("Ask for another credit").await?;
            page.fill("asks.credits[1].amount", "90k").await?;
            let typed = page.texts().await?;
            page.press("Delete").await?;
            page.until_told("Renewal is deleted. Undo brings it back. You are working on A.").await?;
            until_focus(&page, "Duplicate to compare").await?;
            page.press("Undo").await?;
            page.until_told("Undone: \u{201c}Renewal\u{201d} is back.").await?;
            until_names(&page, &["A", "Renewal"], "Renewal").await?;
            assert_eq!(page.texts().await?, typed);
            let wrong = "() => document.getElementById('compare').innerText.includes('Renewal cannot be computed as it is typed.')";
            page.until("what is wrong with it", wrong, &[]).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn they_are_put_in_order_and_a_step_back_leads_to_the_one_it_changes() -> Outcome {
    flow(async |page: Page| {
        copy_as(&page, "Duplicate to compare", "Two").await?;
        copy_as(&page, "Duplicate", "Three").await?;
        page.press("Move left").await?;
        until_names(&page, &["A", "Three", "Two"], "Three").await?;
        page.until_told("Three is now 2 of 3.").await?;
        page.press("Move left").await?;
        page.press("Move left").await?;
        until_names(&page, &["Three", "A", "Two"], "Three").await?;
        let order =
            format!("(order) => JSON.stringify(({ROWS})('What each comes to')[0]?.slice(1)) === JSON.stringify(order)");
        page.until("the columns in the same order", &order, &[json!(["Three\nbeing edited", "A", "Two"])]).await?;
        page.fill("accounts", "9").await?;
        choose(&page, "Two").await?;
        page.press("Undo").await?;
        page.until_told("Undone: Number of accounts, in \u{201c}Three\u{201d}.").await?;
        until_names(&page, &["Three", "A", "Two"], "Three").await?;
        page.press("Undo").await?;
        until_names(&page, &["A", "Three", "Two"], "Three").await?;
        page.press("Redo").await?;
        until_names(&page, &["Three", "A", "Two"], "Three").await
    })
    .await
}

#[tokio::test]
async fn four_are_the_most_and_one_is_the_least() -> Outcome {
    visit(async |page: Page| {
        page.press("Duplicate to compare").await?;
        page.press("Add an empty one").await?;
        page.press("Duplicate").await?;
        until_names(&page, &["A", "B", "C", "D"], "D").await?;
        let full = "() => [...document.querySelectorAll('button')]
            .find((button) => button.textContent === 'Duplicate').getAttribute('aria-disabled') === 'true'";
        page.until("no more copies", full, &[]).await?;
        page.press("Duplicate").await?;
        page.until_told("Four is the most.").await?;
        until_names(&page, &["A", "B", "C", "D"], "D").await?;
        page.browser().width(360).await?;
        assert_clean(&page, "four alternatives").await?;
        for left in [&["A", "B", "C"][..], &["A", "B"]] {
            page.press("Delete").await?;
            until_names(&page, left, left.last().expect("one is left")).await?;
            until_focus(&page, left.last().expect("one is left")).await?;
        }
        page.press("Delete").await?;
        page.until("one quiet line", "() => document.body.innerText.includes('Alternative A')", &[]).await?;
        for _ in 0..6 {
            page.press("Undo").await?;
        }
        page.until_told("Undone: \u{201c}B\u{201d} is gone again.").await?;
        page.press("Undo").await?;
        page.until_told("Nothing to undo.").await
    })
    .await
}

#[tokio::test]
async fn other_months_are_said_and_no_difference_is_given() -> Outcome {
    flow(async |page: Page| {
        page.press("Duplicate to compare").await?;
        page.fill("months", "24").await?;
        let refused = "() => {
            const text = document.getElementById('compare').innerText;
            return text.includes('The alternatives run over different months.') && text.includes('other months')
                && text.includes('Not drawn, since there is no answer over the same months: B.');
        }";
        page.until("the refusal", refused, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_keyboard_alone_is_enough() -> Outcome {
    flow(async |page: Page| {
        let copy = page.button("Duplicate to compare").await?;
        copy.focus().await?;
        page.key(Key::Enter).await?;
        until_focus(&page, "Name").await?;
        page.type_text("Renewal").await?;
        page.chord('z').await?;
        until_names(&page, &["A", "B"], "B").await?;
        page.chord('y').await?;
        until_names(&page, &["A", "Renewal"], "Renewal").await?;
        // Back from the name is the choice; its arrows choose.
        page.back().await?;
        until_focus(&page, "Renewal").await?;
        page.key(Key::Left).await?;
        until_names(&page, &["A", "Renewal"], "A").await?;
        until_focus(&page, "A").await?;
        page.until_told("You are working on A.").await?;
        page.key(Key::Right).await?;
        page.chord('z').await?;
        until_names(&page, &["A", "B"], "B").await
    })
    .await
}

#[tokio::test]
async fn nothing_sticks_out_of_a_narrow_page() -> Outcome {
    visit(async |page: Page| {
        copy_as(&page, "Duplicate to compare", "A name of sixty letters that goes on and on to the very end.").await?;
        page.press("Duplicate").await?;
        page.press("Duplicate").await?;
        page.fill("accounts", "9").await?;
        for width in [320, 360] {
            page.browser().width(width).await?;
            page.until("the width to change", "(width) => innerWidth === width", &[width.into()]).await?;
            let fits = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            page.until(&format!("everything to fit into {width} px"), fits, &[]).await?;
            // What does not fit scrolls in its own frame: words say so over each, and the keyboard reaches it.
            let told = "() => ['What differs', 'What each comes to'].every((name) => {
                const frame = document.querySelector(`#compare [role=region][aria-label='${name}']`);
                const words = frame.previousElementSibling;
                return frame.tabIndex === 0 && frame.scrollWidth > frame.clientWidth && words.checkVisibility()
                    && words.textContent === 'Scroll the table sideways for every alternative.';
            })";
            page.until("both tables to say that they scroll", told, &[]).await?;
        }
        page.browser().width(1280).await?;
        let silent = "() => ![...document.querySelectorAll('#compare p')]
            .some((words) => words.checkVisibility() && words.textContent.startsWith('Scroll the table'))";
        page.until("nothing to be said where all of them fit", silent, &[]).await
    })
    .await
}
