//! Every version of every tool, in this one place.
//!
//! One is missing on purpose: wasm-bindgen's program must fit the library to the last digit, so it is read from Cargo.lock.

/// Trunk: builds the page.
pub const TRUNK: &str = "0.21.14";
/// Binaryen, on npm: brings wasm-opt.
pub const BINARYEN: &str = "132.0.0";
/// The oldest wasm-opt on PATH that will do.
pub const WASM_OPT_LEAST: u32 = 120;
/// axe-core, on npm: finds accessibility faults.
pub const AXE: &str = "4.14.1";
/// Lighthouse, on npm: scores the page. The newest that runs on Node.js 20.
pub const LIGHTHOUSE: &str = "12.8.2";
/// TypeScript, on npm: checks the declarations.
pub const TYPESCRIPT: &str = "5.9.3";
/// cargo-deny: licences, bans, sources.
pub const CARGO_DENY: &str = "0.20.2";
/// Debian's compiler for the web, its library sources, and the linker of the same LLVM.
pub const DEBIAN_COMPILER: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
/// The linker of the last of those.
pub const DEBIAN_LINKER: &str = "wasm-ld-22";
/// Debian's browser and its driver.
pub const DEBIAN_BROWSER: [&str; 2] = ["chromium", "chromium-driver"];
/// Debian's other browser.
pub const DEBIAN_FIREFOX: [&str; 1] = ["firefox-esr"];
/// geckodriver: drives it.
pub const GECKODRIVER: &str = "0.37.1";
/// cargo-fuzz: builds and runs the fuzz targets.
pub const CARGO_FUZZ: &str = "0.13.2";
/// cargo-mutants: mutation testing.
pub const CARGO_MUTANTS: &str = "27.1.0";
/// Debian's valgrind.
pub const DEBIAN_VALGRIND: [&str; 1] = ["valgrind"];
/// Debian's LibreOffice, its spreadsheet alone.
pub const DEBIAN_LIBREOFFICE: [&str; 1] = ["libreoffice-calc"];
/// Debian's nginx, and its module that sends files packed in brotli.
pub const DEBIAN_NGINX: [&str; 2] = ["nginx-light", "libnginx-mod-http-brotli-static"];
/// csp_evaluator, on npm: finds holes in a security policy.
pub const CSP_EVALUATOR: &str = "1.1.8";
/// Debian's npm.
pub const DEBIAN_NPM: [&str; 2] = ["nodejs", "npm"];
