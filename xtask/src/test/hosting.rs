//! What public hosts are given, tried: the policy judged by another's program, and the page served by Debian's nginx.
//!
//! Every file is asked for in each encoding and compared with the rules (`crate::hosting::rules`) and with what was built.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::tally::Tally;
use crate::{
    build,
    hosting::{self, nginx, rules},
    process,
    project::Project,
    say::{self, Explain, Failure, Result},
    serve::{Asset, Site},
    setup::{self, nginx::Nginx},
};

/// How long nginx may take to listen; only one that fails ever takes so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// Prints the findings of a policy as `severity name value`, one a line; the lower the number, the worse.
const JUDGE: &str = "
    const path = require('node:path').join(process.argv[1], 'dist');
    const { CspEvaluator } = require(path + '/evaluator.js');
    const { CspParser } = require(path + '/parser.js');
    const judged = (policy) => new CspEvaluator(new CspParser(policy).csp).evaluate();
    for (const { severity, directive, value, description } of judged(process.argv[2]))
        console.log(severity, directive, value ?? '', description);
";
/// The severity of what is called high.
const HIGH: u32 = 10;

/// Finds nothing of high severity in the policies of the site and of the page in one file, and something in one that is known to be open.
pub fn policy(project: &Project) -> Result<Tally> {
    let judged = |policy: &str| -> Result<Vec<String>> {
        let said = process::output(setup::csp_evaluator::script(project, JUDGE)?.arg(policy))?;
        let grave = |line: &&str| {
            line.split(' ').next().and_then(|first| first.parse().ok()).is_none_or(|found: u32| found <= HIGH)
        };
        Ok(said.lines().filter(grave).map(str::to_owned).collect())
    };
    let single = build::single::put(project, &build::site(project)?, None)?;
    let single = fs::read_to_string(&single).explain(format_args!("Reading {}", single.display()))?;
    let found = [judged(&hosting::policy(project)?)?, judged(&rules::policy(&single)?)?].concat();
    found.iter().for_each(|line| say::line(format_args!("    of high severity: {line}")));
    let open = judged("script-src 'unsafe-inline' *")?;
    if open.is_empty() {
        say::line("    csp_evaluator finds nothing in a policy that allows everything; so it judges nothing.");
    }
    Ok(Tally::one(found.is_empty() && !open.is_empty()))
}

/// Serves the built page with nginx by the configuration that is given to people, and compares every answer.
pub fn on_nginx(project: &Project) -> Result<Tally> {
    let nginx = setup::nginx::ready()?;
    let dist = build::site(project)?;
    let folder = project.target.join("hosting");
    hosting::publish(project, &dist, &folder.join("site"))?;
    let site = Site::load(&dist)?;
    let policy = hosting::policy(project)?;
    let server = Running::start(&nginx, &folder, &policy)?;
    let mut wrong = Vec::new();
    for asset in site.assets() {
        let packed = [("br", &asset.brotli), ("gzip", &asset.raw)];
        for (encoding, _) in packed {
            compare(&server, asset, &asset.path, Some(encoding), &policy, &mut wrong);
        }
        compare(&server, asset, &asset.path, None, &policy, &mut wrong);
    }
    let index = site.find("/").ok_or_else(|| Failure::new("The built page has no index.html."))?;
    compare(&server, index, "/", Some("br"), &policy, &mut wrong);
    refusals(&server, &policy, &mut wrong);
    wrong.iter().for_each(|line| say::line(format_args!("    {line}")));
    Ok(Tally::one(wrong.is_empty()))
}

/// One answer against the rules: status, headers, encoding, and the bytes where they are as they were built.
fn compare(server: &Running, asset: &Asset, path: &str, encoding: Option<&str>, policy: &str, wrong: &mut Vec<String>) {
    let asked = encoding.unwrap_or("identity");
    let mut tell = |what: String| wrong.push(format!("{path} as {asked}: {what}"));
    let mut answer = match server.ask("GET", path, asked) {
        Ok(answer) => answer,
        Err(failure) => return tell(failure.to_string()),
    };
    if answer.status() != 200 {
        tell(format!("the status is {}", answer.status()));
    }
    let said = |name: &str| header(&answer, name);
    for (name, value) in promised(policy, rules::cache(&asset.path), asset.media) {
        if said(name) != [value.as_str()] {
            tell(format!("{name} is {:?} and not {value:?}", said(name)));
        }
    }
    if said(rules::TRANSPORT.0) != [""; 0] {
        tell("speaks of TLS where there is none".to_owned());
    }
    let packed = match encoding {
        Some("br") => asset.brotli.len() < asset.raw.len(),
        // What gzip makes of so short a file may be longer; then it is sent as it is.
        Some(_) => server.has(&format!("{}.gz", asset.path)),
        None => false,
    };
    let expected: &[&str] = if packed { &[asked] } else { &[] };
    if said("Content-Encoding") != expected {
        tell(format!("the encoding is {:?} and not {expected:?}", said("Content-Encoding")));
    }
    if packed && !said("Vary").iter().any(|vary| vary.eq_ignore_ascii_case("Accept-Encoding")) {
        tell("Vary does not name Accept-Encoding".to_owned());
    }
    let bytes = answer.body_mut().with_config().limit(100_000_000).read_to_vec();
    let right = match (packed, asked) {
        (true, "br") => &asset.brotli == bytes.as_ref().unwrap_or(&Vec::new()),
        (true, _) => unpacked(bytes.as_deref().unwrap_or_default()).is_some_and(|raw| raw == asset.raw),
        _ => &asset.raw == bytes.as_ref().unwrap_or(&Vec::new()),
    };
    if !right {
        tell("its bytes are not those of the built file".to_owned());
    }
}

/// What is not there and what is not allowed; both with the same headers.
fn refusals(server: &Running, policy: &str, wrong: &mut Vec<String>) {
    for (method, path, status) in
        [("GET", "/none.js", 404), ("GET", "/..%2f..%2fetc/passwd", 400), ("DELETE", "/index.html", 405)]
    {
        match server.ask(method, path, "br") {
            Ok(answer) if answer.status() != status => {
                wrong.push(format!("{method} {path} answers {}", answer.status()))
            }
            Ok(answer) if status == 404 => {
                let common = rules::common(policy);
                let lacks = common.iter().filter(|(name, value)| header(&answer, name) != [value.as_str()]);
                wrong.extend(lacks.map(|(name, _)| format!("{path}, which is not there, lacks {name}")));
            }
            Ok(_) => {}
            Err(failure) => wrong.push(failure.to_string()),
        }
    }
}

fn promised(policy: &str, cache: &str, media: &str) -> Vec<(&'static str, String)> {
    let own = [("Cache-Control", cache.to_owned()), ("Content-Type", media.to_owned())];
    rules::common(policy).into_iter().chain(own).collect()
}

fn header<'a>(answer: &'a ureq::http::Response<ureq::Body>, name: &str) -> Vec<&'a str> {
    answer.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or("?")).collect()
}

fn unpacked(gzip: &[u8]) -> Option<Vec<u8>> {
    let mut raw = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(gzip), &mut raw).ok().map(|_| raw)
}

/// A running nginx on a free port; it ends with this value.
struct Running {
    child: Child,
    port: u16,
    site: PathBuf,
}

impl Running {
    fn start(nginx: &Nginx, folder: &Path, policy: &str) -> Result<Running> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).explain("Looking for a free port")?;
        let port = listener.local_addr().explain("Looking for a free port")?.port();
        drop(listener);
        let site = folder.join("site");
        let place = nginx::Place { listens: &[&format!("127.0.0.1:{port}")], root: &site.display().to_string() };
        let file = folder.join("nginx.conf");
        fs::write(&file, whole(nginx, folder, &nginx::written(policy, &place)))
            .explain("Writing nginx's configuration")?;
        let mut command = Command::new(&nginx.program);
        command.arg("-p").arg(folder).arg("-c").arg(&file).args(["-e", "stderr"]).stdin(Stdio::null());
        let child = command.spawn().explain("Starting nginx")?;
        let mut running = Running { child, port, site };
        running.until_it_listens()?;
        Ok(running)
    }

    fn until_it_listens(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.child.try_wait().explain("Waiting for nginx")? {
                return Err(Failure::new(format!("nginx ended at once ({status}); its own words are above.")));
            }
            if start.elapsed() > PATIENCE {
                return Err(Failure::new("nginx does not listen."));
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    fn ask(&self, method: &str, path: &str, encoding: &str) -> Result<ureq::http::Response<ureq::Body>> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let address = format!("http://127.0.0.1:{}{path}", self.port);
        let request = ureq::http::Request::builder().method(method).uri(&address).header("Accept-Encoding", encoding);
        agent.run(request.body(()).explain("Asking nginx")?).explain(format_args!("Asking nginx for {path}"))
    }

    fn has(&self, path: &str) -> bool {
        self.site.join(path.trim_start_matches('/')).is_file()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end, and that is fine.
        self.child.kill().unwrap_or(());
        self.child.wait().map(|_| ()).unwrap_or(());
    }
}

/// The configuration with what stands around it on a real host; one process, which ends when it is told to.
fn whole(nginx: &Nginx, folder: &Path, own: &str) -> String {
    let folder = folder.display();
    let temporary =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|name| format!("{name}_temp_path {folder}/{name};\n"));
    let (module, temporary) = (nginx.module.display(), temporary.concat());
    format!(
        "load_module {module};\ndaemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nevents {{}}\nhttp {{\n\
         access_log off;\n{temporary}{own}}}\n"
    )
}
