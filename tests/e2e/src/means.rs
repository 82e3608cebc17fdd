//! What a browser is asked besides WebDriver's own commands: its console, its requests, its width, its visitor's wishes.
//!
//! One name for each, so that a test need not know which browser it runs in; `chromium` and `firefox` say how each does it.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Value, json};
use thirtyfour::common::{
    command::Command,
    print::{PrintPage, PrintParameters},
};

use crate::{Outcome, session::Session, socket::fatal, stage::Kind};

/// A colour scheme that a visitor may prefer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark ink on light ground.
    Light,
    /// The other way round.
    Dark,
}

impl Scheme {
    /// Its name in style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

/// The browser behind a page.
pub struct Browser<'p>(pub(crate) &'p Session);

/// Runs the same in either browser.
macro_rules! either {
    ($browser:expr, $own:ident => $deed:expr) => {
        match $browser.0.kind {
            Kind::Chromium => {
                let $own = $browser.0.chromium();
                $deed.await
            }
            Kind::Firefox => {
                let $own = $browser.0.firefox();
                $deed.await
            }
        }
    };
}

impl Browser<'_> {
    /// Whether it is Firefox.
    pub fn is_firefox(&self) -> bool {
        self.0.kind == Kind::Firefox
    }

    /// What was written to the console since this was last asked, with its level, from warnings upward.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        either!(self, own => own.complaints())
    }

    /// The address of every request of the page since this was last asked, and how often it was made.
    pub async fn requests(&self) -> Outcome<BTreeMap<String, usize>> {
        either!(self, own => own.requests())
    }

    /// Shows the page in a window of this width, in CSS pixels.
    pub async fn width(&self, width: u32) -> Outcome {
        either!(self, own => own.width(width))
    }

    /// Makes the page believe that its visitor prefers a colour scheme.
    pub async fn prefer(&self, scheme: Scheme) -> Outcome {
        self.feature("prefers-color-scheme", scheme.name()).await
    }

    /// Makes the page believe that one thing is so that a style sheet can ask for, "forced-colors" as "active".
    pub async fn feature(&self, name: &str, value: &str) -> Outcome {
        either!(self, own => own.feature(name, value))
    }

    /// Shows the page as it is laid out for a printer, or as ever.
    pub async fn on_paper(&self, printed: bool) -> Outcome {
        either!(self, own => own.on_paper(printed))
    }

    /// Runs a script before anything of the page does, as if the browser were made that way.
    pub async fn beforehand(&self, script: &str) -> Outcome {
        either!(self, own => own.beforehand(script))
    }

    /// Makes the browser one of a visitor who prefers this language and region, "de-DE", for pages opened from here on.
    pub async fn speak(&self, language: &str) -> Outcome {
        either!(self, own => own.speak(language))
    }

    /// Cuts the network for the page, or gives it back.
    pub async fn cut_off(&self, cut: bool) -> Outcome {
        either!(self, own => own.cut_off(cut))
    }

    /// Lets a site store so many bytes and no more; without a number, as much as ever. Chromium's alone: Firefox reads its limit when it
    /// starts.
    pub async fn room(&self, site: &str, bytes: Option<u64>) -> Outcome {
        match self.0.kind {
            Kind::Chromium => self.0.chromium().room(site, bytes).await,
            Kind::Firefox => Err(fatal("Firefox cannot be given another limit while it runs.")),
        }
    }

    /// Sends a command of Chromium's own protocol and gives its result. For programs that measure or picture in Chromium alone.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.0.chromium().send(command, parameters).await
    }

    /// Puts what the page saves into a folder, as a visitor's own browser does without asking.
    pub async fn save_into(&self, folder: &Path) -> Outcome {
        either!(self, own => own.save_into(folder))
    }

    /// Lets the page copy without asking, which a browser without a window cannot do.
    pub async fn let_copy(&self) -> Outcome {
        either!(self, own => own.let_copy())
    }

    /// Calls a function as somebody would from the page's own console, and returns what it gives.
    pub async fn in_console(&self, function: &str, given: &[Value]) -> Outcome<Value> {
        either!(self, own => own.in_console(function, given))
    }

    /// What a screen reader is told of the page: role and name of everything that is not passed over, in reading order. The roles
    /// that are asked for here have the same names in every browser.
    pub async fn told(&self) -> Outcome<Vec<(String, String)>> {
        either!(self, own => own.told())
    }

    /// Puts a finger on the page, moves it to each place in turn, and takes it away.
    pub async fn draw_finger(&self, places: &[(f64, f64)]) -> Outcome {
        let mut deeds = Vec::new();
        for (order, (x, y)) in places.iter().enumerate() {
            deeds.push(json!({ "type": "pointerMove", "duration": 0, "x": x.round(), "y": y.round() }));
            if order == 0 {
                deeds.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        deeds.push(json!({ "type": "pointerUp", "button": 0 }));
        let finger = json!([
            { "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": deeds }
        ]);
        self.0.driver.handle().cmd(Command::PerformActions(finger.into())).await.map(|_| ())
    }

    /// The page as it would be printed on sheets of this size, in inches.
    pub async fn print(&self, (width, height): (f64, f64)) -> Outcome<Vec<u8>> {
        const CENTIMETRES: f64 = 2.54;
        let page = PrintPage { width: width * CENTIMETRES, height: height * CENTIMETRES };
        self.0.driver.print_page(PrintParameters { page, ..PrintParameters::default() }).await
    }
}
