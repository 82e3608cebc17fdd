//! Draws a page in pieces, between which the browser breathes: what is painted first stays alive and can be scrolled while its
//! successor is made out of sight. The page is put in place whole, so that nothing moves.

use std::time::Duration;

use leptos::prelude::{Owner, document};

use super::{
    node::{Child, Node},
    render::{Living, begun, hold},
};
use crate::browser::{clock, timer::Timer};

/// The longest that drawing goes on at once, by a part more: well below the 50 ms that a visitor would notice.
const SLICE: Duration = Duration::from_millis(12);

/// What is to be drawn yet, the next at the end, and where.
struct Work {
    todo: Vec<(web_sys::Node, Child)>,
    living: Living,
    page: web_sys::Node,
}

/// Draws nodes at the end of the page's body, for as long as the page lives, and tells when they are there.
pub fn mount(nodes: fn() -> Vec<Node>, there: fn()) {
    leptos::mount::mount_to_body(move || {
        let page: web_sys::Node = document().create_document_fragment().into();
        let mut work = Work { todo: vec![], living: Living::default(), page };
        let page = work.page.clone();
        work.put(&page, nodes().into_iter().map(Child::Node).collect());
        // What lives belongs to the page, in whichever turn it begins to.
        let owner = Owner::current().unwrap_or_default();
        go_on(Timer::default(), owner, work, there);
    });
}

impl Work {
    fn put(&mut self, parent: &web_sys::Node, children: Vec<Child>) {
        self.todo.extend(children.into_iter().rev().map(|child| (parent.clone(), child)));
    }

    /// Draws the next piece; false where there is none.
    fn draw(&mut self) -> bool {
        let Some((parent, child)) = self.todo.pop() else { return false };
        match child {
            Child::Node(node) => {
                if let Some((element, children)) = begun(node, &mut self.living) {
                    // A page that is being made takes an element.
                    let _ = parent.append_child(&element);
                    self.put(&element, children);
                }
            }
            other => hold(&parent, other, &mut self.living),
        }
        true
    }
}

/// Draws for a while, and then again; texts and attributes that follow the state begin to when all is drawn, and then it is shown.
fn go_on(timer: Timer, owner: Owner, mut work: Work, there: fn()) {
    let then = timer.clone();
    timer.instead(Duration::ZERO, move || {
        let end = clock::running() + SLICE;
        // Out of sight a browser lets a page go on once in a second, and nobody is there whom it could keep waiting.
        let out_of_sight = document().hidden();
        while out_of_sight || clock::running() < end {
            if !owner.with(|| work.draw()) {
                let page = work.page;
                std::mem::forget(owner.with(|| work.living.begin()));
                return then.clone().instead(Duration::ZERO, move || {
                    // The body of a document takes its parts.
                    let _ = document().body().map(|body| body.append_child(&page));
                    there();
                });
            }
        }
        go_on(then, owner, work, there);
    });
}
