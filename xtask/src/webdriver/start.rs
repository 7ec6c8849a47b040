//! Starting drivers, each of which tells in its own way where it listens.

use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::failure::Failure;

/// How often a start is tried. The driver picks a port that is free for IPv4 and ends when another program has it for
/// IPv6 (`bind() failed: Address already in use`): with many of them at once that happens, and the next pick is another.
const STARTS: usize = 5;

/// How often a driver that does not tell when it listens is asked, 50 ms apart.
const LOOKS: usize = 400;

/// What stands before the port in the line that tells it: chromedriver's words, and geckodriver's.
const MARKS: [&str; 2] = ["started successfully on port ", "Listening on 127.0.0.1:"];

/// Room around the window.
const MARGIN: u32 = 40;

/// Starts a driver that picks a port and prints it.
pub(super) fn telling_its_port(
    program: &Path,
    arguments: &[&str],
    environment: &[(String, String)],
) -> Result<(Child, u16), Failure> {
    for _ in 0..STARTS {
        let mut child = spawn(program, arguments, environment)?;
        let output = child.stdout.take().ok_or_else(|| failed(program, "it says nothing"))?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        if let Some(port) = lines.find_map(|line| port_in(&line)) {
            // The rest is read and dropped: a driver that cannot write would stop.
            thread::spawn(move || lines.for_each(drop));
            return Ok((child, port));
        }
        child.wait().map_err(|error| failed(program, &format!("it does not end: {error}")))?;
    }
    Err(failed(program, "it ended before it told its port"))
}

/// Starts a driver that is told its port and prints nothing.
pub(super) fn at_a_free_port(program: &Path, environment: &[(String, String)]) -> Result<(Child, u16), Failure> {
    for _ in 0..STARTS {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let port = free.map_err(|error| failed(program, &format!("no port is free: {error}")))?.port();
        let mut child = spawn(program, &[&format!("--port={port}")], environment)?;
        if let Some(output) = child.stdout.take() {
            thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).for_each(drop));
        }
        for _ in 0..LOOKS {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok((child, port));
            }
            if matches!(child.try_wait(), Ok(Some(_)) | Err(_)) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = child.kill();
        let _ = child.wait();
    }
    Err(failed(program, "it does not listen"))
}

/// Starts a screen that nobody sees, a little larger than the window on it, and tells its name. The pointer rests in its middle,
/// and so over the window: without a window manager, that is who has the keyboard.
pub(super) fn screen(program: &Path, (width, height): (u32, u32)) -> Result<(Child, String), Failure> {
    let size = format!("{}x{}x24", width + MARGIN, height + MARGIN);
    // It picks a free number and tells it on its first output.
    let arguments = ["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"];
    let mut child = spawn(program, &arguments, &[])?;
    let output = child.stdout.take().ok_or_else(|| failed(program, "it says nothing"))?;
    let mut number = String::new();
    let _ = BufReader::new(output).read_line(&mut number);
    if number.trim().is_empty() {
        let _ = child.kill();
        let _ = child.wait();
        return Err(failed(program, "it did not tell its display"));
    }
    Ok((child, format!(":{}", number.trim())))
}

fn spawn(program: &Path, arguments: &[&str], environment: &[(String, String)]) -> Result<Child, Failure> {
    let mut command = Command::new(program);
    command.args(arguments).envs(environment.iter().map(|(name, value)| (name, value)));
    // What browsers complain of in their own terminal is nothing of the page's.
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().map_err(|error| failed(program, &format!("it does not start: {error}")))
}

fn failed(program: &Path, what: &str) -> Failure {
    Failure::new(format!("the browser's driver fails: {what}")).at(program.display())
}

/// The number in a line like `ChromeDriver was started successfully on port 41235.`
fn port_in(line: &str) -> Option<u16> {
    let rest = MARKS.iter().find_map(|mark| Some(line.split_once(mark)?.1))?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_tells_its_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41235."), Some(41235));
        assert_eq!(port_in("Starting ChromeDriver 156.0.1 on port 0"), None);
        assert_eq!(port_in("1763834400000\tgeckodriver\tINFO\tListening on 127.0.0.1:40961"), Some(40961));
    }
}
