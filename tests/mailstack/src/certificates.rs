//! An authority and two server certificates: one good, one that expired years ago.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{StackError, io_error};

const CONFIGURATION: &str = "
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[server]
basicConstraints = CA:FALSE
subjectAltName = DNS:localhost, IP:127.0.0.1
extendedKeyUsage = serverAuth
[ca]
default_ca = issue
[issue]
database = index
serial = serial
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
";

/// Writes `ca.pem`, `good.{pem,key}` and `expired.{pem,key}` into `folder`.
pub(crate) fn make(folder: &Path) -> Result<(), StackError> {
    fs::create_dir_all(folder).map_err(io_error("making the certificate folder"))?;
    for (name, content) in [
        ("openssl.cnf", CONFIGURATION),
        ("index", ""),
        ("serial", "1000\n"),
    ] {
        fs::write(folder.join(name), content).map_err(io_error(name))?;
    }
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
    openssl(
        folder,
        &format!(
            "req -config openssl.cnf -x509 {key} -keyout ca.key -out ca.pem -days 30 -subj /CN=Mailstack -extensions authority"
        ),
    )?;
    for (name, period) in [
        ("good", "-days 30"),
        ("expired", "-startdate 200101000000Z -enddate 200201000000Z"),
    ] {
        openssl(
            folder,
            &format!(
                "req -config openssl.cnf {key} -keyout {name}.key -out {name}.csr -subj /CN=localhost"
            ),
        )?;
        openssl(
            folder,
            &format!(
                "ca -config openssl.cnf -batch -notext -in {name}.csr -out {name}.pem -extensions server {period}"
            ),
        )?;
    }
    Ok(())
}

fn openssl(folder: &Path, arguments: &str) -> Result<(), StackError> {
    let output = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(folder)
        .output()
        .map_err(io_error("starting openssl"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(StackError::Command {
        command: format!("openssl {arguments}"),
        output: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}
