//! The first program: installs the panic notice and draws the desk; nothing else.

fn main() {
    concession::browser::panic::install();
    concession::app::mount();
}
