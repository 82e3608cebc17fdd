//! The second program: installs the panic notice and draws the study; nothing else.

fn main() {
    concession::browser::panic::install();
    concession::study::mount();
}
