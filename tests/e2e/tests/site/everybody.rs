//! Rules that axe-core does not look at, in every state of the page: the outline, the size of what is pressed, small windows,
//! wider text, forced colours, no motion, paper.

use e2e::{Outcome, Page, at_both_widths, visit};
use serde_json::json;

use crate::{narrow::STICKS_OUT, states};

async fn at_width(page: &Page, width: u32) -> Outcome {
    page.browser().width(width).await?;
    page.until("the width", "(width) => innerWidth === width", &[width.into()]).await
}

/// What a function finds in the page, which must be nothing.
async fn assert_none(page: &Page, rule: &str, find: &str) -> Outcome {
    let found = page.run(find, &[]).await?;
    assert_eq!(found, json!([]), "{rule}");
    Ok(())
}

/// Headings in sight that skip a level, and more or fewer than one of the first. A dialogue is an outline of its own.
const JUMPS: &str = "() => {
    const seen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility() && heading.closest('dialog') === null);
    const level = (heading) => Number(heading.tagName[1]);
    const jumps = seen.filter((heading, place) => place > 0 && level(heading) > level(seen[place - 1]) + 1);
    const first = seen.filter((heading) => level(heading) === 1).length;
    return [...jumps.map((heading) => heading.outerHTML), ...(first === 1 ? [] : [first + ' headings of the first level'])];
}";

/// Parts that a screen reader lists: what is missing of them, and what has no name.
const LANDMARKS: &str = "() => {
    const one = (selector) => [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility()).length;
    const missing = ['header', 'main', 'footer'].filter((part) => one('body > ' + part) !== 1);
    const named = (part) => part.ariaLabel ?? document.getElementById(part.getAttribute('aria-labelledby'))?.textContent;
    const nameless = [...document.querySelectorAll('section, [role=region], main > form')]
        .filter((part) => part.checkVisibility() && !named(part)?.trim());
    return [...missing, ...nameless.map((part) => part.outerHTML.slice(0, 80))];
}";

/// What can be pressed and is smaller than 24 by 24 pixels, links and figures within a sentence excepted. A control with a label
/// around it is as large as that.
const SMALL: &str = "() => {
    const inline = (element) => getComputedStyle(element).display === 'inline'
        || element.matches('p .c-figure, li .c-figure, dd .c-figure');
    const target = (element) => element.closest('label') ?? element;
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter((element) => element.checkVisibility() && !element.matches('.c-skip') && !inline(element))
        .filter((element) => {
            const { width, height } = target(element).getBoundingClientRect();
            return width < 23.99 || height < 23.99;
        })
        .map((element) => {
            const { width, height } = target(element).getBoundingClientRect();
            return `${width} x ${height}: ${element.outerHTML.slice(0, 120)}`;
        });
}";

#[tokio::test]
async fn headings_and_landmarks_are_whole_and_nothing_is_too_small_to_press() -> Outcome {
    states::visit_each(|page, state| {
        Box::pin(async move {
            for width in [320, 1440] {
                at_width(&page, width).await?;
                assert_none(&page, &format!("the outline of {state}"), JUMPS).await?;
                assert_none(&page, &format!("the landmarks of {state}"), LANDMARKS).await?;
                assert_none(&page, &format!("small targets of {state} at {width} px"), SMALL).await?;
            }
            Ok(())
        })
    })
    .await
}

/// As a visitor may set them (WCAG 1.4.12).
const SPACED: &str = "() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}";

/// Words cut off by what holds them. A frame that scrolls loses nothing, and what is out of sight on purpose has nothing to lose.
const CUT_OFF: &str = "() => [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && element.closest('.u-unseen, svg, thead, [aria-hidden=true]') === null)
    .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
        return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
            || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120))";

#[tokio::test]
async fn nothing_sticks_out_or_is_cut_off_at_320_pixels_even_with_wider_text() -> Outcome {
    states::visit_each(|page, state| {
        Box::pin(async move {
            at_width(&page, 320).await?;
            assert_none(&page, &format!("{state} at 320 px"), STICKS_OUT).await?;
            page.run(SPACED, &[]).await?;
            assert_none(&page, &format!("{state} at 320 px with wider text"), STICKS_OUT).await?;
            assert_none(&page, &format!("{state} at 320 px with wider text"), CUT_OFF).await?;
            page.run("() => { document.adoptedStyleSheets = []; }", &[]).await.map(|_| ())
        })
    })
    .await
}

#[tokio::test]
async fn forced_colours_leave_borders_focus_and_what_is_chosen_in_sight() -> Outcome {
    visit(async |page: Page| {
        page.browser().feature("forced-colors", "active").await?;
        page.until("forced colours", "() => matchMedia('(forced-colors: active)').matches", &[]).await?;
        let lost = "() => {
            const style = (selector) => getComputedStyle(document.querySelector(selector));
            const field = document.querySelector('details [data-field]');
            field.focus();
            return [
                [style('details [data-field]').borderTopWidth, 'the frame of a field'],
                [style('.c-path').borderTopWidth, 'the frame of a path'],
                [style('.c-fold').borderTopWidth, 'the frame of a fold'],
                [style('.c-button').borderTopWidth, 'the frame of a button'],
                [style(':focus').outlineWidth, 'the focus'],
            ].filter(([width]) => width === '0px').map(([, what]) => what).concat(
                getComputedStyle(document.querySelector('.c-segments__input:checked')).backgroundColor
                    === getComputedStyle(document.querySelector('.c-segments__input:not(:checked)')).backgroundColor
                    ? ['which view is chosen'] : []);
        }";
        assert_none(&page, "with forced colours", lost).await
    })
    .await
}

#[tokio::test]
async fn nothing_moves_for_who_wants_less_motion() -> Outcome {
    visit(async |page: Page| {
        page.browser().feature("prefers-reduced-motion", "reduce").await?;
        page.until("less motion", "() => matchMedia('(prefers-reduced-motion: reduce)').matches", &[]).await?;
        let moving = "() => [
            ...document.getAnimations().map((animation) => animation.effect.target.outerHTML.slice(0, 80)),
            ...[...document.querySelectorAll('*')]
                .filter((element) => getComputedStyle(element).transitionDuration !== '0s')
                .map((element) => element.outerHTML.slice(0, 80)),
            ...(getComputedStyle(document.documentElement).scrollBehavior === 'auto' ? [] : ['scrolling']),
        ]";
        assert_none(&page, "with less motion", moving).await
    })
    .await
}

#[tokio::test]
async fn paper_shows_the_answer_and_nothing_to_press() -> Outcome {
    at_both_widths(async |page: Page| {
        page.planned().await?;
        page.browser().on_paper(true).await?;
        page.until("paper", "() => matchMedia('print').matches", &[]).await?;
        let wrong = "() => {
            const shown = (selector) => [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility());
            const lost = ['.c-verdict__lead', '.c-paths', '#chart, .c-chart', '#plan', '.c-register', '.c-masthead']
                .filter((part) => shown(part).length === 0);
            const pressed = shown('.c-button, .c-skip, .c-quick, .c-example__others, .c-steps, .c-segments, .c-field__why')
                .map((part) => part.outerHTML.slice(0, 80));
            return [...lost, ...pressed];
        }";
        assert_none(&page, "on paper", wrong).await
    })
    .await
}
