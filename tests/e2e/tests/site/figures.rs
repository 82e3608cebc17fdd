//! Whatever is typed, the page shows what the example program prints for the same scenario, to the cent.

use e2e::{Outcome, Page, assert_same, flow, project, visit};

use crate::cases::{self, Case};

/// Types a case and compares the figures, the scenario file on the page, and what scripts are given.
async fn compare(page: Page, case: Case) -> Outcome {
    page.press("Start an empty case").await?;
    page.fill_all(case.typed).await?;
    let meant = page.on_its_day(case.scenario).await?;
    let printed = page.assert_answers(&meant).await?;

    let own = page.scenario().await?;
    assert_same(&project(&own), &printed, "the scenario file on the page against the one written by hand");

    for scenario in [own, meant.to_string()] {
        let (given, expected) = page.projected(&scenario, &printed).await?;
        assert_same(&given, &expected, "window.concession.project against the program");
    }
    Ok(())
}

#[tokio::test]
async fn twelve_accounts_and_a_retirement_come_out_as_the_program_says() -> Outcome {
    flow(|page| compare(page, cases::twelve_accounts_and_a_retirement())).await
}

#[tokio::test]
async fn a_lower_tier_alone_comes_out_as_the_program_says() -> Outcome {
    visit(|page| compare(page, cases::a_lower_tier_alone())).await
}

#[tokio::test]
async fn a_pool_of_credit_alone_comes_out_as_the_program_says() -> Outcome {
    visit(|page| compare(page, cases::a_pool_of_credit_alone())).await
}

#[tokio::test]
async fn a_stranded_credit_in_even_parts_comes_out_as_the_program_says() -> Outcome {
    visit(async |page: Page| {
        compare(page.clone(), cases::a_stranded_credit_in_even_parts()).await?;
        let stranded = page.figures().await?.0.into_iter().find(|(figure, _)| figure == "credits.credits_stranded");
        let (_, value) = stranded.expect("the verdict says what cannot be used");
        assert_ne!(value, "0.00");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn windows_after_the_renewal_come_out_as_the_program_says() -> Outcome {
    visit(|page| compare(page, cases::windows_after_the_renewal())).await
}

#[tokio::test]
async fn a_small_account_comes_out_as_the_program_says() -> Outcome {
    visit(|page| compare(page, cases::a_small_account())).await
}

#[tokio::test]
async fn scripts_are_told_every_problem_of_a_bad_scenario() -> Outcome {
    visit(async |page: Page| {
        let problems = page
            .run(
                "() => ({
                    bad: window.concession.project({ format: 'support-scenario', version: 1, surprise: 1 }).problems,
                    absurd: [null, 7, 'text', [], () => 0].map((given) => window.concession.project(given).problems.length),
                })",
                &[],
            )
            .await?;
        let named = problems["bad"].as_array().expect("a list of problems");
        for field in ["surprise", "start", "months", "plan"] {
            assert!(named.iter().any(|problem| problem["field"] == field), "{field} is not named: {problems}");
        }
        let absurd = problems["absurd"].as_array().expect("a list of counts");
        assert!(absurd.iter().all(|count| count.as_u64() > Some(0)), "{problems}");
        Ok(())
    })
    .await
}
