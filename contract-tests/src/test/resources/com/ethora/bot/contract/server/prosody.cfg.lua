run_as_root = true
daemonize = false
pidfile = "@FOLDER@/prosody.pid"
data_path = "@FOLDER@/data"
log = { { levels = { min = "info" }, to = "console" } }
interfaces = { "127.0.0.1" }
c2s_ports = { @TCP_PORT@ }
c2s_direct_tls_ports = { @TLS_PORT@ }
s2s_ports = {}
http_interfaces = { "127.0.0.1" }
http_ports = { @HTTP_PORT@ }
https_interfaces = { "127.0.0.1" }
https_ports = { @HTTPS_PORT@ }
http_default_host = "@DOMAIN@"
local pair = { certificate = "@FOLDER@/server.crt", key = "@FOLDER@/server.key" }
ssl = pair
https_ssl = pair
c2s_direct_tls_ssl = pair
certificates = "@FOLDER@"
modules_enabled = { "roster", "saslauth", "tls", "disco", "private", "ping", "smacks", "websocket", "bosh", "posix",
	"carbons", "offline", "blocklist", "pep", "vcard_legacy", "lastactivity" }
modules_disabled = { "s2s" }
authentication = "internal_plain"
storage = "internal"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
consider_websocket_secure = true
consider_bosh_secure = true
c2s_stanza_size_limit = 262144
limits = {}
VirtualHost "@DOMAIN@"
Component "conference.@DOMAIN@" "muc"
	modules_enabled = { "muc_mam" }
	muc_log_by_default = true
	muc_room_locking = false
	muc_room_default_persistent = true
	muc_room_default_public_jids = true
	muc_room_default_history_length = @HISTORY@
Component "upload.@DOMAIN@" "http_file_share"
	http_host = "@DOMAIN@"
	http_external_url = "http://localhost:@HTTP_PORT@/"
