pub fn run(_: &crate::project::Project, _: Option<std::path::PathBuf>) -> crate::say::Result<()> { Ok(()) }
