//! A visitor of the page, for its pictures: finds things by their words, presses them with a pointer, types, and waits for what comes
//! of it.

use serde_json::{Value, json};

use crate::{
    say::{Failure, Result},
    webdriver::Session,
};

/// How long what is waited for may take, in milliseconds: ample, since only a page that is broken ever takes so long.
const PATIENCE: u32 = 20_000;

/// The words of the page that are looked for; a test holds them against `src/words`.
mod words {
    pub const SPEND: &str = "What do you spend on AWS in a month?";
    pub const PLAN: &str = "Which AWS Support plan do you have?";
    pub const RENEWAL: &str = "When does your agreement with AWS come up for renewal?";
    pub const EVENT: &str = "A renewal";
    pub const NEXT: &str = "Next";
    pub const SHOW: &str = "Show my answer";
    pub const MADE: &str = "Made from your four answers.";
    pub const TO_COMPARE: &str = "Duplicate to compare";
    pub const DUPLICATE: &str = "Duplicate";
    pub const NAME: &str = "Name";
    pub const FIRST: &str = "A";
    pub const MOVE_TO: &str = "Plan to move to";
    pub const DISCOUNT: &str = "Plan discount, %";
}

/// Names of plans, as the lists of the page begin with them.
const TODAY: &str = "AWS Enterprise Support";
const LOWER: &str = "AWS Business Support+";

/// Finds what is called this and in sight: one of several to choose from, else a button, else the field. Of a choice it gives the
/// label, which is what a finger finds.
const FIND: &str = "(name) => {
    const called = (element) => element.textContent.trim() === name && element.checkVisibility();
    const labels = [...document.querySelectorAll('label')].filter(called);
    const buttons = [...document.querySelectorAll('button')].filter(called);
    return labels.find((label) => label.control?.type === 'radio') ?? buttons[0] ?? labels[0]?.control ?? null;
}";

/// Someone at the page.
pub struct Visitor<'a> {
    session: &'a Session<'a>,
}

impl<'a> Visitor<'a> {
    pub fn new(session: &'a Session<'a>) -> Visitor<'a> {
        Visitor { session }
    }

    /// Does nothing but look.
    pub fn look(&self) -> Result<()> {
        self.settled()
    }

    /// Answers the four questions of the quick start; the page then shows the verdict.
    pub fn answer(&self) -> Result<()> {
        self.fill(words::SPEND, "850k")?;
        self.press(words::NEXT)?;
        self.pick(words::PLAN, TODAY)?;
        self.press(words::NEXT)?;
        self.fill(words::RENEWAL, "30 June 2027")?;
        self.press(words::NEXT)?;
        self.press(words::EVENT)?;
        self.press(words::SHOW)?;
        let made = "(made) => document.body.innerText.includes(made) && document.activeElement.tagName === 'H1'";
        self.until("the verdict", made, &[json!(words::MADE)])?;
        self.settled()
    }

    /// Goes to the plan.
    pub fn plan(&self) -> Result<()> {
        self.settled()?;
        self.go_to("plan", "ol li")
    }

    /// Makes two more alternatives and goes to where they stand side by side.
    pub fn compare(&self) -> Result<()> {
        self.press(words::TO_COMPARE)?;
        self.fill(words::NAME, "Lower tier")?;
        self.pick(words::MOVE_TO, LOWER)?;
        self.press(words::FIRST)?;
        self.until_value(words::NAME, "")?;
        self.fill(words::NAME, "First ask")?;
        self.press(words::DUPLICATE)?;
        self.until_value(words::NAME, "")?;
        self.fill(words::NAME, "Twice that")?;
        self.fill(words::DISCOUNT, "20")?;
        let named = "(names) => names.every((name) => document.getElementById('compare').innerText.includes(name))";
        self.until("the three names", named, &[json!(["First ask", "Twice that", "Lower tier"])])?;
        self.settled()?;
        self.call("() => document.activeElement.blur()", &[])?;
        self.go_to("compare", "tbody td")
    }

    /// Takes the pointer off everything, and waits until what stands is painted.
    pub fn rest(&self) -> Result<()> {
        self.point("mouseMoved", (0.0, 0.0))?;
        let painted = "() => document.fonts.ready.then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))";
        self.call(painted, &[]).map(|_| ())
    }

    /// Puts a part of the page at the top of the window, once it has what makes it up.
    fn go_to(&self, id: &str, made_of: &str) -> Result<()> {
        let there = "(id, made) => document.getElementById(id)?.checkVisibility()
            && document.getElementById(id).querySelector(made) !== null";
        self.until(id, there, &[json!(id), json!(made_of)])?;
        self.call("(id) => document.getElementById(id).scrollIntoView()", &[json!(id)]).map(|_| ())
    }

    /// Waits until nothing on the page is of an earlier answer.
    fn settled(&self) -> Result<()> {
        self.until("the page to settle", "() => document.querySelector('[aria-busy=true]') === null", &[])
    }

    /// Presses what is called this, in its middle.
    fn press(&self, name: &str) -> Result<()> {
        self.until(name, &format!("(name) => ({FIND})(name) !== null"), &[json!(name)])?;
        let middle = format!(
            "(name) => {{
                const found = ({FIND})(name);
                found.scrollIntoView({{ block: 'center' }});
                const box = found.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2];
            }}"
        );
        let place = self.call(&middle, &[json!(name)])?;
        let place = (place[0].as_f64().unwrap_or_default(), place[1].as_f64().unwrap_or_default());
        self.point("mouseMoved", place)?;
        self.point("mousePressed", place)?;
        self.point("mouseReleased", place)
    }

    fn point(&self, deed: &str, (x, y): (f64, f64)) -> Result<()> {
        let button = if deed == "mouseMoved" { "none" } else { "left" };
        let event = json!({ "type": deed, "x": x, "y": y, "button": button, "clickCount": 1 });
        self.session.chromium("Input.dispatchMouseEvent", event).map(|_| ())
    }

    /// Types into the field of this label, in the place of what stands there.
    fn fill(&self, label: &str, text: &str) -> Result<()> {
        self.unfold(label)?;
        self.press(label)?;
        let focused = format!("(label) => document.activeElement === ({FIND})(label)");
        self.until(label, &focused, &[json!(label)])?;
        self.call("() => document.activeElement.select()", &[])?;
        self.session.chromium("Input.insertText", json!({ "text": text }))?;
        self.until_value(label, text)
    }

    /// Chooses of the list of this label the entry that begins with these words. The list itself is the browser's own, out of reach
    /// for a script, so the page is told as the browser would tell it.
    fn pick(&self, label: &str, words: &str) -> Result<()> {
        self.unfold(label)?;
        let choose = format!(
            "(label, words) => {{
                const list = ({FIND})(label);
                const entry = [...list.options].find((entry) => entry.text.startsWith(words));
                if (entry === undefined) return false;
                list.value = entry.value;
                list.dispatchEvent(new Event('change', {{ bubbles: true }}));
                return true;
            }}"
        );
        match self.call(&choose, &[json!(label), json!(words)])? {
            Value::Bool(true) => Ok(()),
            _ => Err(Failure::new(format!("The list \"{label}\" has no entry that begins with \"{words}\"."))),
        }
    }

    /// Waits for the field of this label, in sight or folded away, and opens every fold around it.
    fn unfold(&self, label: &str) -> Result<()> {
        let open = "(label) => {
            const same = (other) => other.textContent.trim() === label && other.closest('[hidden]') === null;
            const found = [...document.querySelectorAll('label')].find(same);
            for (let fold = found?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
            return found?.checkVisibility() === true;
        }";
        self.until(label, open, &[json!(label)])
    }

    fn until_value(&self, label: &str, text: &str) -> Result<()> {
        let has = format!("(label, text) => ({FIND})(label)?.value === text");
        self.until(&format!("\"{text}\" in \"{label}\""), &has, &[json!(label), json!(text)])
    }

    /// Waits until a function in the page gives something true; it is asked before each frame.
    fn until(&self, what: &str, condition: &str, given: &[Value]) -> Result<()> {
        let wait = format!(
            "(...given) => new Promise((done) => {{
                const deadline = performance.now() + {PATIENCE};
                const look = () => {{
                    if (({condition})(...given)) done(true);
                    else if (performance.now() > deadline) done(false);
                    else requestAnimationFrame(look);
                }};
                look();
            }})"
        );
        match self.call(&wait, given)? {
            Value::Bool(true) => Ok(()),
            _ => Err(Failure::new(format!("The page was waited for in vain: {what}."))),
        }
    }

    fn call(&self, function: &str, given: &[Value]) -> Result<Value> {
        self.session.script(&format!("return ({function})(...{});", json!(given)))
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    #[test]
    fn what_is_looked_for_is_what_the_page_says() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/words/en");
        let mut said = String::new();
        for file in ["quick.rs", "compare.rs", "labels.rs"] {
            said += &fs::read_to_string(folder.join(file)).expect("the words stand there");
        }
        let own = include_str!("visitor.rs");
        let looked_for = own.lines().filter_map(|line| line.trim().strip_prefix("pub const ")?.split('"').nth(1));
        let missing: Vec<_> = looked_for.filter(|words| !said.contains(&format!("\"{words}\""))).collect();
        assert!(missing.is_empty(), "{missing:?} are not words of the page");
    }
}
