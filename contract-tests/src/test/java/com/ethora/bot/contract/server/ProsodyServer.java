package com.ethora.bot.contract.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Prosody whose rooms are like Ethora's.
 */
public final class ProsodyServer extends InstalledServer {

	private @Nullable Path configuration;

	/**
	 * Create a server whose rooms do not repeat what was said before, as Ethora's do not.
	 */
	public ProsodyServer() {
		this(0);
	}

	/**
	 * Create a server.
	 * @param history how many messages rooms repeat to those who enter
	 */
	public ProsodyServer(int history) {
		super("prosody", "/xmpp-websocket", "/http-bind", history);
	}

	@Override
	ServerProcess install(Path folder) {
		Path program = Program.require("prosody");
		Map<String, Object> settings = new HashMap<>(settings());
		settings.put("FOLDER", folder);
		Folder.create(folder, "data");
		Folder.write(folder.resolve("server.key"), Certificates.key());
		Folder.write(folder.resolve("server.crt"), Certificates.certificate());
		Path file = folder.resolve("prosody.cfg.lua");
		Template.write("prosody.cfg.lua", file, settings);
		this.configuration = file;
		return new ServerProcess(List.of(program.toString(), "--config", file.toString(), "-F"), "lua", folder);
	}

	@Override
	public boolean subscriptions() {
		return false;
	}

	@Override
	boolean ready() {
		return true;
	}

	@Override
	void register(String account) {
		List<String> command = List.of(Program.require("prosodyctl").toString(), "--config",
				String.valueOf(this.configuration), "register", account, domain(), PASSWORD);
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException("No account '%s': %s".formatted(account, output));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
