//! Lines over months that can be looked at in three ways, switched on and off, and read out at any month, by pointing, with a finger
//! or with keys. The four paths and the named alternatives are both shown by it.
//!
//! What follows the case is drawn as still nodes, which are changed where they differ; what does something at an event is drawn
//! once, so that the focus stays. Names, figures and sentences are made in `report::lines`, shapes in `chart`.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

use super::drawing;
use crate::{
    browser::pointer,
    chart::series::{Hidden, View},
    draw::node::{Node, node, value_of},
    report::lines::{LOOKS, Line, Lines, MOST_LINES, led},
    words::chart as words,
};

/// What a chart shows, asked again whenever something has changed.
pub type Given = Rc<dyn Fn() -> Option<Lines>>;

/// No month.
const NOWHERE: usize = usize::MAX;

/// How a chart is looked at. None of it is part of the case.
#[derive(Clone, Copy)]
pub struct Look {
    view: RwSignal<usize>,
    hidden: RwSignal<usize>,
    /// The month that is pointed at.
    over: RwSignal<usize>,
    /// The month that keys or a finger have come to.
    kept: RwSignal<usize>,
}

impl Look {
    /// At every line, each month, and no month read out.
    pub fn new() -> Look {
        let [view, hidden] = [0, 0].map(RwSignal::new);
        let [over, kept] = [NOWHERE, NOWHERE].map(RwSignal::new);
        Look { view, hidden, over, kept }
    }

    /// What is shown of the amounts.
    pub fn view(self) -> View {
        View::at(self.view.get())
    }

    /// What is not shown.
    pub fn hidden(self) -> Hidden {
        Hidden(self.hidden.get())
    }

    /// View and lines in sight, without following them, for buttons.
    pub fn now(self) -> (View, Hidden) {
        (View::at(self.view.get_untracked()), Hidden(self.hidden.get_untracked()))
    }

    /// The month that is read out, of so many.
    pub fn month(self, months: usize) -> Option<usize> {
        let place = [self.over.get(), self.kept.get()].into_iter().find(|place| *place != NOWHERE)?;
        Some(place.min(months.checked_sub(1)?))
    }

    fn leave(self) {
        point(self.over, NOWHERE);
    }

    fn rest(self) {
        self.leave();
        point(self.kept, NOWHERE);
    }
}

/// Nothing is drawn anew while a pointer stays within a month.
fn point(signal: RwSignal<usize>, place: usize) {
    if signal.get_untracked() != place {
        signal.set(place);
    }
}

/// The chart. `id` begins the ids in it; `titles` are a title and a line below it for each view; `more` stands behind that line.
pub fn series_chart(
    id: &'static str,
    titles: [(&'static str, &'static str); 3],
    look: Look,
    given: Given,
    more: impl Fn() -> Vec<Node> + 'static,
) -> Node {
    let title = format!("{id}-title");
    let at = move || titles[look.view.get().min(2)];
    let (asked, shown) = (Rc::clone(&given), Rc::clone(&given));
    let caption = node("figcaption")
        .hold(node("h2").class("c-title").with("id", &title).words(move || at().0.to_owned()))
        .hold(node("p").class("c-lede").words(move || at().1.to_owned()).text(" ").live(more));
    let head = node("div").class("c-chart__head").hold(caption).hold(views(id, look));
    let lines = node("div").class("c-chart__paths").with("role", "group").with("aria-label", words::LINES);
    let figure = node("figure")
        .class("c-chart")
        .with("aria-labelledby", &title)
        .hidden(move || asked().is_none())
        .on("focusout", move |event| {
            if !pointer::stays(&event) {
                look.rest();
            }
        })
        .hold(head)
        .hold(lines.hold_all((0..MOST_LINES).map(|place| line(place, look, &given))))
        .hold(reading(look, &given))
        .hold(frame(look, &given))
        .live(move || drawn(&shown, drawing::marks));
    // Its own stretch of the page: what follows the cursor does not wake what follows the case.
    let once = Cell::new(Some(figure));
    node("div").live(move || once.take().into_iter().collect())
}

fn drawn(given: &Given, draw: impl FnOnce(&Lines) -> Vec<Node>) -> Vec<Node> {
    given().map(|lines| draw(&lines)).unwrap_or_default()
}

/// One of three, as a browser's own radio buttons have it.
fn views(id: &str, look: Look) -> Node {
    let choice = |(place, name): (usize, &&str)| {
        let choose = move |event| look.view.set(value_of(&event).parse().unwrap_or(0));
        let radio = node("input")
            .class("c-segments__input")
            .with("type", "radio")
            .with("name", &format!("{id}-view"))
            .with("value", &place.to_string())
            .on("change", choose);
        let radio = if place == 0 { radio.with("checked", "") } else { radio };
        node("label").class("c-segments__one").hold(radio).hold(node("span").text(name))
    };
    node("fieldset")
        .class("c-segments")
        .hold(node("legend").class("u-unseen").text(words::VIEW))
        .hold_all(words::VIEWS.iter().enumerate().map(choice))
}

/// A line: the switch that shows it, and its amount.
fn line(place: usize, look: Look, given: &Given) -> Node {
    let one = |given: &Given| {
        let given = Rc::clone(given);
        move || given().and_then(|lines| lines.lines.into_iter().nth(place))
    };
    let (named, looking, there) = (one(given), one(given), one(given));
    let (pressed, counted, read) = (look, Rc::clone(given), Rc::clone(given));
    let class = move || looking().map_or(LOOKS[place], |line: Line| line.look);
    let swatch = node("svg").class("c-chart__swatch").with("viewBox", "0 0 28 8").with("aria-hidden", "true");
    let swatch =
        swatch.hold(node("path").follow("class", move || Some(drawing::line_class(class()))).with("d", "M0 4H28"));
    let switch = move |_| {
        let lines = counted().map_or(0, |lines| lines.lines.len());
        look.hidden.set(Hidden(look.hidden.get_untracked()).toggled(place, lines).0);
    };
    let button = node("button")
        .class("c-toggle")
        .with("type", "button")
        .follow("aria-pressed", move || Some((!pressed.hidden().hides(place)).to_string()))
        .on("click", switch)
        .hold(swatch)
        .hold(node("span").class("c-toggle__name").words(move || named().map(|line| line.name).unwrap_or_default()));
    node("div").class("c-chart__path").hidden(move || there().is_none()).hold(button).live(move || {
        drawn(&read, |lines| drawing::amount(lines, look.view(), look.hidden(), look.month(lines.months()), place))
    })
}

/// The month that is read out, and what happens in it.
fn reading(look: Look, given: &Given) -> Node {
    let given = Rc::clone(given);
    node("div")
        .class("c-chart__reading")
        .live(move || drawn(&given, |lines| drawing::reading(lines, look.view(), look.month(lines.months()))))
}

/// The drawing, and over it what can be moved along the months.
fn frame(look: Look, given: &Given) -> Node {
    let shown = Rc::clone(given);
    node("div")
        .class("c-chart__frame")
        .live(move || drawn(&shown, |lines| drawing::drawing(lines, look.view(), look.hidden())))
        .hold(cursor(look, given))
}

fn cursor(look: Look, given: &Given) -> Node {
    let [counted, most, said, shown, keyed, touched] = std::array::from_fn(|_| Rc::clone(given));
    let months = |given: &Given| given().map_or(0, |lines| lines.months());
    let kept = move |months: usize| look.kept.get().min(months.saturating_sub(1));
    let now = move || match look.kept.get() {
        NOWHERE => 1,
        _ => kept(months(&counted)) + 1,
    };
    let say = move || {
        let lines = said()?;
        let place = if look.kept.get() == NOWHERE { 0 } else { kept(lines.months()) };
        Some(lines.say(look.view(), look.hidden(), place))
    };
    let press = move |event: web_sys::Event| {
        let Some(key) = pointer::key(&event) else { return };
        if key == "Escape" {
            return look.rest();
        }
        let from = Some(look.kept.get_untracked()).filter(|place| *place != NOWHERE);
        if let Some(place) = led(&key, from, months(&keyed)) {
            event.prevent_default();
            look.leave();
            point(look.kept, place);
        }
    };
    let pointed = Rc::new(move |event: web_sys::Event| {
        let Some(place) = pointer::part(&event, months(&touched)) else { return };
        point(look.over, place);
        // A finger leaves with what it read out, so the month stays.
        if pointer::is_down(&event) {
            point(look.kept, place);
            pointer::take_focus(&event);
        }
    });
    let moved = Rc::clone(&pointed);
    node("div")
        .class("c-chart__cursor")
        .with("role", "slider")
        .with("tabindex", "0")
        .with("aria-label", words::CURSOR)
        .with("aria-orientation", "horizontal")
        .with("aria-valuemin", "1")
        .follow("aria-valuemax", move || Some(months(&most).max(1).to_string()))
        .follow("aria-valuenow", move || Some(now().to_string()))
        .follow("aria-valuetext", say)
        .on("keydown", press)
        .on("focus", move |_| {
            if look.kept.get_untracked() == NOWHERE {
                look.kept.set(0);
            }
        })
        .on("pointerdown", move |event| pointed(event))
        .on("pointermove", move |event| moved(event))
        .on("pointerleave", move |_| look.leave())
        .on("pointercancel", move |_| look.leave())
        .live(move || {
            drawn(&shown, |lines| match look.month(lines.months()) {
                Some(place) => drawing::cursor(lines, look.view(), look.hidden(), place),
                None => vec![],
            })
        })
}
