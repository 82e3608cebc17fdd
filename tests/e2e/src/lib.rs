//! The built site, driven in a real browser.
