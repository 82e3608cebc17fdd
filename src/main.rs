//! Installs the panic notice and mounts the page; nothing else.

fn main() {
    concession::browser::panic::install();
    leptos::mount::mount_to_body(concession::app::App);
}
