//! The quick start: four questions, one at a time, then the answer. What was answered stays when going back and forth, when
//! skipping, and when coming back.

use std::sync::Arc;

use leptos::prelude::{Get, RwSignal, Set, Update, With, WithUntracked, WithValue, request_animation_frame};
use web_sys::Event;

use super::{field::id, form, verdict};
use crate::{
    app::state::State,
    browser::{clock, focus},
    draft::{
        Edit, Field, Reading,
        quick::{Answers, HAPPENINGS, Happening, QUESTIONS, Question, Quick, Without, Wrong},
    },
    draw::{
        give::button,
        node::{Node, node, value_of},
        pieces::ending_link,
    },
    report::{fields, quick as say},
    words::quick as words,
};

/// Where the questions stand.
#[derive(Clone, Copy)]
struct Talk {
    state: State,
    /// Whether the answer in sight was given and is to be judged: nothing is wrong before it is.
    given: RwSignal<bool>,
}

/// What is typed into: the field of the form that it stands for, its question and its hint.
type Input = (&'static str, &'static str, &'static str);

const SPEND: Input = ("spend.monthly", words::SPEND, words::SPEND_HINT);
const PLAN: Input = ("plan", words::PLAN, words::PLAN_HINT);
const RENEWAL: Input = ("agreement.renewal", words::RENEWAL, words::RENEWAL_HINT);
const ADDED: Input = ("migrations[0].added_monthly", words::ADDED, words::ADDED_HINT);
const FROM: Input = ("migrations[0].start", words::FROM, words::FROM_HINT);
/// The panel's id.
const PANEL: &str = "quick";
const PROGRESS: &str = "quick-progress";
const EVENT_WRONG: &str = "quick-event-wrong";
const OPENS: &str = "quick-opens";

/// The panel.
pub fn quick(state: State) -> Node {
    let talk = Talk { state, given: RwSignal::new(false) };
    node("section")
        .class_if("c-quick", "c-quick--closed", move || !talk.is_open())
        .with("id", PANEL)
        .with("aria-label", words::TITLE)
        .hold(questions(talk))
        .hold(closed(talk))
}

fn questions(talk: Talk) -> Node {
    let step = |question| node("div").class("c-quick__step").hidden(move || talk.at() != question);
    let last = move || talk.answers(|answers| talk.at().next(answers).is_none());
    let next = node("button").class("c-button c-button--main").with("type", "submit");
    let submit = move |event: Event| {
        event.prevent_default();
        talk.go_on();
    };
    node("form")
        .class("c-quick__form")
        .with("autocomplete", "off")
        .with("novalidate", "")
        .on("submit", submit)
        .hidden(move || !talk.is_open())
        .hold(node("p").class("c-quick__progress").with("id", PROGRESS).words(move || say::progress(talk.at())))
        .hold(step(Question::Spend).hold(input(talk, SPEND)))
        .hold(step(Question::Plan).hold(input(talk, PLAN)))
        .hold(step(Question::Renewal).hold(input(talk, RENEWAL)).hold(without(talk)))
        .hold(step(Question::Event).hold(events(talk)))
        .hold(step(Question::Wave).hold(input(talk, ADDED)).hold(input(talk, FROM)))
        .hold(
            node("div")
                .class("c-quick__bar")
                .hold(next.words(move || if last() { words::SHOW } else { words::NEXT }.to_owned()))
                .hold(button(words::BACK, move |_| talk.go_back()).hidden(move || talk.at().before().is_none()))
                .hold(button(words::SKIP, move |_| talk.skip()).with("data-skip", "")),
        )
        .hold(ending(talk))
}

/// One typed or chosen answer, with its question as its label.
fn input(talk: Talk, (path, question, hint): Input) -> Node {
    let id = input_id(path);
    let part = |name: &str| format!("{id}-{name}");
    let said = |name: &str| node("p").class(&format!("c-field__{name}")).with("id", &part(name));
    let choice = path == PLAN.0;
    let control = node(if choice { "select" } else { "input" })
        .class("c-field__input")
        .with("id", &id)
        .with("aria-describedby", &[PROGRESS, &part("hint"), &part("echo"), &part("wrong")].join(" "))
        .follow("aria-invalid", move || talk.wrong(path).map(|_| "true".to_owned()))
        .on(if choice { "change" } else { "input" }, move |event| talk.answer(path, &value_of(&event)));
    let control = if choice {
        let choices = Field::of(path).map(|field| talk.state.choices(field)).unwrap_or_default();
        control.hold_all(choices.into_iter().map(|choice| {
            let option = node("option").with("value", &choice.value).text(&choice.shown);
            option.chosen(move || talk.answers(|answers| answers.plan == choice.value))
        }))
    } else {
        control
            .with("type", "text")
            .with("autocomplete", "off")
            .with("spellcheck", "false")
            .value(move || talk.answers(|answers| answers.text(path).to_owned()))
    };
    node("div")
        .class_if("c-field", "c-field--wrong", move || talk.wrong(path).is_some())
        .hold(node("label").class("c-quick__question").with("for", &id).text(question))
        .hold(said("hint").text(hint))
        .hold(control)
        .hold(said("echo").words(move || talk.echo(path)))
        .hold(said("wrong").with("role", "alert").words(move || talk.wrong(path).unwrap_or_default()))
}

/// Where the plan that was chosen ends, the page that says what happens then. It comes after the buttons, so that Tab and Enter
/// lead from the plan to the next question.
fn ending(talk: Talk) -> Node {
    node("p")
        .hidden(move || talk.at() != Question::Plan || !talk.plan_ends())
        .hold_all(talk.state.book.with_value(|book| ending_link(book)))
}

/// The buttons that stand in the place of a day; one press answers and goes on.
fn without(talk: Talk) -> Node {
    let one = |without: Without, words| {
        let press = move |_| {
            talk.change(|answers| (answers.without, answers.renewal) = (Some(without), String::new()));
            talk.go_on();
        };
        let pressed = move || talk.answers(|answers| answers.without == Some(without));
        button(words, press).follow("aria-pressed", move || Some(pressed().to_string()))
    };
    node("div")
        .class("c-quick__instead")
        .hold(one(Without::Unknown, words::UNKNOWN))
        .hold(one(Without::NoAgreement, words::NO_AGREEMENT))
}

/// The places of the happenings in the order in which they are shown: the end of a plan first, since it has a date.
fn in_sight() -> impl Iterator<Item = usize> {
    let last = HAPPENINGS.len() - 1;
    std::iter::once(last).chain(0..last)
}

/// What is happening, one of several.
fn events(talk: Talk) -> Node {
    let choose = move |event: Event| {
        let word = value_of(&event);
        let chosen = HAPPENINGS.iter().find(|(_, known)| *known == word).map(|(happening, _)| *happening);
        talk.change(|answers| answers.event = chosen);
    };
    let wrong = move || {
        talk.given.get()
            && talk.at() == Question::Event
            && talk.answers(|answers| talk.judged(answers, Question::Event)).is_some()
    };
    let one = |((happening, word), (name, means)): (&(Happening, &str), &(&str, &str))| {
        let happening = *happening;
        let id = event_id(word);
        let radio = node("input")
            .with("type", "radio")
            .with("name", "quick-event")
            .with("value", word)
            .with("id", &id)
            .with("aria-describedby", &format!("{id}-means"))
            .chosen(move || talk.answers(|answers| answers.event == Some(happening)))
            .on("change", choose);
        let label = node("label")
            .with("for", &id)
            .class("c-quick__choice")
            .hold(radio)
            .hold(node("span").class("c-quick__name").text(name));
        node("div")
            .hidden(move || happening == Happening::PlanEnds && !talk.plan_ends())
            .hold(label)
            .hold(node("p").class("c-field__hint").with("id", &format!("{id}-means")).text(means))
    };
    node("fieldset")
        .class("c-quick__events")
        .with("aria-describedby", &[PROGRESS, EVENT_WRONG].join(" "))
        .hold(node("legend").class("c-quick__question").text(words::EVENT))
        .hold(node("p").class("c-field__hint").text(words::EVENT_HINT))
        .hold_all(in_sight().map(|place| one((&HAPPENINGS[place], &words::EVENTS[place]))))
        .hold(
            node("p")
                .class("c-field__wrong")
                .with("id", EVENT_WRONG)
                .with("role", "alert")
                .words(move || if wrong() { words::NO_EVENT.to_owned() } else { String::new() }),
        )
}

/// What stands there instead of the questions: where the case comes from, or the way to them.
fn closed(talk: Talk) -> Node {
    let made = move || talk.state.read(|draft, _, _| draft.quick().is_some());
    let asks = move || talk.state.read(|draft, _, book| say::asks(draft, book));
    let next = move || talk.state.read(|draft, _, _| draft.quick().and_then(|quick| say::next(quick)));
    let go = move |_| {
        if let Some(field) = next().and_then(|(_, path)| Field::of(path)) {
            focus::reveal(&id(field));
        }
    };
    node("div")
        .class("c-quick__line")
        .hidden(move || talk.is_open())
        .hold(
            node("p").words(move || if made() { words::MADE } else { words::INVITE }.to_owned()).text(" ").words(asks),
        )
        .hold(
            node("div")
                .class("c-quick__bar")
                .hold(
                    node("button")
                        .class("c-button c-button--small")
                        .with("type", "button")
                        .with("id", OPENS)
                        .on("click", move |_| talk.reopen())
                        .words(move || if made() { words::CHANGE } else { words::BEGIN }.to_owned()),
                )
                .hold(
                    node("button")
                        .class("c-button c-button--small")
                        .with("type", "button")
                        .hidden(move || next().is_none())
                        .on("click", go)
                        .words(move || next().map(|(words, _)| words.to_owned()).unwrap_or_default()),
                ),
        )
}

impl Talk {
    fn answers<T>(self, look: impl FnOnce(&Answers) -> T) -> T {
        self.state.questions.with(|questions| look(&questions.answers))
    }

    fn answers_now(self) -> Answers {
        self.state.questions.with_untracked(|questions| questions.answers.clone())
    }

    fn change(self, change: impl FnOnce(&mut Answers)) {
        self.state.questions.update(|questions| change(&mut questions.answers));
    }

    /// Whether AWS ends the plan that was chosen.
    fn plan_ends(self) -> bool {
        self.state.book.with_value(|book| self.answers(|answers| answers.plan_ends(book)))
    }

    fn at(self) -> Question {
        self.state.questions.with(|questions| questions.at)
    }

    fn at_now(self) -> Question {
        self.state.questions.with_untracked(|questions| questions.at)
    }

    fn is_open(self) -> bool {
        self.state.questions.with(|questions| questions.open)
    }

    fn opened(self, open: bool) {
        self.state.questions.update(|questions| questions.open = open);
    }

    /// Takes what was typed or chosen.
    fn answer(self, path: &'static str, typed: &str) {
        self.change(|answers| {
            if path == RENEWAL.0 {
                answers.without = None;
            }
            *answers.place(path) = typed.to_owned();
        });
    }

    /// To the next question, or to the answer; nowhere while what was answered cannot be used.
    fn go_on(self) {
        let (answers, at) = (self.answers_now(), self.at_now());
        if self.judged(&answers, at).is_some() {
            self.given.set(true);
            return self.focus();
        }
        match at.next(&answers) {
            Some(question) => self.show(question),
            None => self.finish(answers),
        }
    }

    fn go_back(self) {
        if let Some(question) = self.at_now().before() {
            self.show(question);
        }
    }

    fn show(self, question: Question) {
        self.given.set(false);
        self.state.questions.update(|questions| questions.at = question);
        self.focus();
    }

    /// The keyboard, and a screen reader, go to the question in sight.
    fn focus(self) {
        let answers = self.answers_now();
        let id = match self.at_now() {
            Question::Spend => input_id(SPEND.0),
            Question::Plan => input_id(PLAN.0),
            Question::Renewal => input_id(RENEWAL.0),
            Question::Wave => input_id(self.first_wrong(&answers).unwrap_or(ADDED.0)),
            Question::Event => {
                let ends = self.state.book.with_value(|book| answers.plan_ends(book));
                let shown = || {
                    in_sight().map(|place| HAPPENINGS[place]).filter(|(event, _)| *event != Happening::PlanEnds || ends)
                };
                let chosen = shown().find(|(event, _)| answers.event == Some(*event)).or_else(|| shown().next());
                event_id(chosen.map_or("", |(_, word)| word))
            }
        };
        request_animation_frame(move || focus::give(&id));
    }

    /// Why the answer to a question cannot be used.
    fn judged(self, answers: &Answers, question: Question) -> Option<Wrong> {
        self.state.book.with_value(|book| answers.wrong(question, book, clock::today()))
    }

    /// Of the two answers about a migration, the one that cannot be used.
    fn first_wrong(self, answers: &Answers) -> Option<&'static str> {
        let (field, _) = say::wrong(&self.judged(answers, Question::Wave)?);
        [ADDED.0, FROM.0].into_iter().find(|path| Field::of(path) == field)
    }

    fn finish(self, answers: Answers) {
        let event = answers.event;
        let quick = self.state.book.with_value(|book| Quick::of(answers, book, clock::today()));
        self.state.rest();
        self.state.apply(Edit::Quick(Arc::new(quick)));
        self.opened(false);
        focus::arrange(form::after_questions(event));
        // With the verdict in sight stands what it was made from, and that its asks are ours.
        request_animation_frame(|| focus::lead(verdict::TITLE, PANEL));
    }

    fn skip(self) {
        self.opened(false);
        request_animation_frame(|| focus::lead(verdict::TITLE, PANEL));
    }

    /// Back to the questions: to the first one where they were all answered, else to where they were left.
    fn reopen(self) {
        let made = self.state.read(|draft, _, _| draft.quick().map(|quick| quick.answers.as_in(draft)));
        self.opened(true);
        match made {
            Some(answers) => {
                self.state.questions.update(|questions| questions.answers = answers);
                self.show(QUESTIONS[0]);
            }
            None => self.focus(),
        }
    }

    /// What was understood.
    fn echo(self, path: &'static str) -> String {
        let reading = self.answers(|answers| answers.reading(path));
        let said = |field, book: &_| fields::echo(field, &reading, book);
        let echo = Field::of(path).and_then(|field| self.state.book.with_value(|book| said(field, book)));
        // A month is a day by our own reading of it, so it is told, and so is everything but an empty place.
        echo.filter(|_| reading != Reading::Empty).unwrap_or_default()
    }

    /// What is wrong with an answer that was given.
    fn wrong(self, path: &'static str) -> Option<String> {
        if !self.given.get() {
            return None;
        }
        let at = self.at();
        let wrong = self.answers(|answers| self.judged(answers, at))?;
        let (field, words) = say::wrong(&wrong);
        let here = match field {
            Some(field) => Field::of(path) == Some(field),
            None => at == Question::Renewal && path == RENEWAL.0,
        };
        here.then_some(words)
    }
}

fn input_id(path: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    "quick-".chars().chain(path.chars().map(plain)).collect()
}

fn event_id(word: &str) -> String {
    ["quick-event-", word].concat()
}
