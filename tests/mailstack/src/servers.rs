//! The configuration of Postfix and Dovecot.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{Ports, StackError, io_error};

pub(crate) fn check_installed() -> Result<(), StackError> {
    let found = |program: &str| {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path)
            .chain(["/usr/sbin".into(), "/usr/lib/dovecot".into()])
            .any(|folder| folder.join(program).exists())
    };
    for program in ["openssl", "postfix", "dovecot", "imap", "lmtp"] {
        if !found(program) {
            return Err(StackError::NotInstalled {
                missing: program.to_owned(),
            });
        }
    }
    if !rustix::process::geteuid().is_root() {
        return Err(StackError::NotRoot);
    }
    Ok(())
}

/// Writes both servers' configuration below `folder`.
pub(crate) fn configure(
    folder: &Path,
    ports: &Ports,
    password: &str,
    introspection: u16,
) -> Result<(), StackError> {
    for name in [
        "log", "postfix", "queue", "data", "mail", "dovecot", "state",
    ] {
        fs::create_dir(folder.join(name)).map_err(io_error(name))?;
    }
    own(folder, "postfix", "data")?;
    own(folder, "mail", "mail")?;
    let root = folder.display().to_string();
    for (name, content) in [
        ("postfix/main.cf", main_cf(&root, ports)),
        ("postfix/master.cf", master_cf(&root, ports)),
        ("dovecot.conf", dovecot_conf(&root, ports, password)),
        ("tokens.conf", tokens_conf(introspection)),
    ] {
        fs::write(folder.join(name), content).map_err(io_error(name))?;
    }
    Ok(())
}

fn own(folder: &Path, user: &str, name: &str) -> Result<(), StackError> {
    let status = Command::new("chown")
        .arg(user)
        .arg(folder.join(name))
        .status()
        .map_err(io_error("starting chown"))?;
    if status.success() {
        return Ok(());
    }
    Err(StackError::NotInstalled {
        missing: format!("the system user {user}"),
    })
}

fn main_cf(root: &str, ports: &Ports) -> String {
    let Ports { lmtp, auth, .. } = ports;
    format!(
        "compatibility_level = 3.6
queue_directory = {root}/queue
data_directory = {root}/data
maillog_file = {root}/log/postfix.log
maillog_file_prefixes = {root}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
myorigin = example.com
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:all
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
smtpd_sasl_security_options = noanonymous
smtpd_tls_cert_file = {root}/tls/good.pem
smtpd_tls_key_file = {root}/tls/good.key
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_client_restrictions =
smtpd_error_sleep_time = 0
smtpd_peername_lookup = no
"
    )
}

fn master_cf(root: &str, ports: &Ports) -> String {
    let Ports {
        submission,
        smtps,
        expired,
        plain,
        ..
    } = ports;
    format!(
        "127.0.0.1:{submission} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
127.0.0.1:{smtps} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
127.0.0.2:{smtps} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
127.0.0.1:{expired} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
  -o smtpd_tls_cert_file={root}/tls/expired.pem
  -o smtpd_tls_key_file={root}/tls/expired.key
127.0.0.1:{plain} inet n - n - - smtpd
  -o smtpd_tls_security_level=none
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"
    )
}

/// Asks the tests which tokens are good.
fn tokens_conf(introspection: u16) -> String {
    format!(
        "introspection_mode = get
introspection_url = http://127.0.0.1:{introspection}/?token=
username_attribute = username
active_attribute = active
active_value = true
"
    )
}

fn dovecot_conf(root: &str, ports: &Ports, password: &str) -> String {
    let Ports {
        imaps, lmtp, auth, ..
    } = ports;
    // Any name logs in to its own mailbox with the one password: mail to `anna@wherever` is read back as `anna`.
    format!(
        "base_dir = {root}/dovecot
state_dir = {root}/state
log_path = {root}/log/dovecot.log
listen = 127.0.0.1
protocols = imap lmtp
ssl = required
ssl_cert = <{root}/tls/good.pem
ssl_key = <{root}/tls/good.key
mail_location = maildir:{root}/mail/%Ln
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
first_valid_gid = 1
auth_username_format = %Ln
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {root}/tokens.conf
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={root}/mail/%Ln allow_all_users=yes
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener {{
    address = 127.0.0.1
    port = {auth}
  }}
}}
"
    )
}
