package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An ejabberd configured as Ethora's is.
 */
public final class EjabberdServer extends InstalledServer {

	private static final String CONFIGURATION = "ejabberd.yml";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, Object> settings = new HashMap<>();

	private @Nullable Path configuration;

	/**
	 * Create a server whose rooms do not repeat what was said before, as Ethora's do not.
	 */
	public EjabberdServer() {
		this(0);
	}

	/**
	 * Create a server.
	 * @param history how many messages rooms repeat to those who enter
	 */
	public EjabberdServer(int history) {
		super("ejabberd", "/ws", "/bosh", history);
	}

	@Override
	ServerProcess install(Path folder) {
		Path launcher = launcher(Program.require("ejabberdctl"), folder.resolve("launcher"));
		Path configuration = Folder.create(folder, "conf");
		Path certificate = Folder.write(folder.resolve("server.pem"), Certificates.key() + Certificates.certificate());
		int node = Ports.next();
		this.configuration = configuration;
		this.settings.putAll(settings());
		this.settings.put("FOLDER", folder);
		this.settings.put("CERTIFICATE", certificate);
		this.settings.put("AUTHORITY", Folder.write(folder.resolve("authority.pem"), Certificates.authority()));
		this.settings.put("NODE_PORT", node);
		for (String file : List.of(CONFIGURATION, "ejabberdctl.cfg", "inetrc")) {
			Template.write(file, configuration.resolve(file), this.settings);
		}
		return new ServerProcess(
				List.of("bash", launcher.toString(), "--config-dir", configuration.toString(), "--spool",
						Folder.create(folder, "spool").toString(), "--logs", Folder.create(folder, "logs").toString(),
						"--node", "contract%d@localhost".formatted(node), "foreground"),
				"beam", folder);
	}

	/** Over TCP; its WebSocket asks for none. */
	@Override
	public boolean takesCertificates() {
		return true;
	}

	@Override
	boolean ready() {
		try {
			return call("status", "{}").statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			// The port is open a moment before somebody listens.
			return false;
		}
	}

	@Override
	void register(String account) {
		succeed("register",
				"{\"user\":\"%s\",\"host\":\"%s\",\"password\":\"%s\"}".formatted(account, domain(), PASSWORD));
	}

	/**
	 * One that shuts down tells its sessions so and ends them at once, which cuts off
	 * most of them in the middle. One that no longer serves a domain lets them finish.
	 */
	@Override
	void sayGoodbye() {
		Path file = Objects.requireNonNull(this.configuration, "the server was never started").resolve(CONFIGURATION);
		Map<String, Object> elsewhere = new HashMap<>(this.settings);
		elsewhere.put("DOMAIN", "elsewhere.test");
		Template.write(CONFIGURATION, file, elsewhere);
		succeed("reload_config", "{}");
		Template.write(CONFIGURATION, file, this.settings);
	}

	private void succeed(String command, String arguments) {
		HttpResponse<String> response = call(command, arguments);
		if (response.statusCode() != 200) {
			throw new IllegalStateException("'%s' failed: %s".formatted(command, response.body()));
		}
	}

	private HttpResponse<String> call(String command, String arguments) {
		URI uri = URI.create("http://127.0.0.1:%d/api/%s".formatted(port(Transport.WEB_SOCKET), command));
		HttpRequest request = HttpRequest.newBuilder(uri)
			.timeout(Duration.ofSeconds(10))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(arguments))
			.build();
		try {
			return this.http.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/** The packaged script runs for root and its own user only, a copy runs for all. */
	private static Path launcher(Path script, Path copy) {
		try {
			String text = Files.readString(script);
			return Folder.write(copy, text.replaceFirst("(?m)^INSTALLUSER=.*$", "INSTALLUSER="));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
