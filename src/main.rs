//! Installs the panic notice and mounts the page; nothing else.

fn main() {
    concession::browser::panic::install();
    concession::app::mount();
}
