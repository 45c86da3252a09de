package com.ethora.bot.boot;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the sandbox, a chat server in this process.
 *
 * @param enabled Whether to start the sandbox. By default, it starts when a bot has no
 * chat server.
 * @param port Port to listen on, or 0 for a free one.
 * @param host Host to listen on. Other machines reach the sandbox only if this is not
 * loopback.
 * @param domain Domain to serve. Rooms are at 'conference.' of it.
 * @param rooms Comma-separated list of the names of the rooms there are from the start.
 * @param users Passwords by user name. While empty, everybody gets in with any password.
 * @param history Number of messages a room keeps.
 */
@ConfigurationProperties("ethora.sandbox")
public record SandboxProperties(@Nullable Boolean enabled, @DefaultValue("5280") int port,
		@DefaultValue("localhost") String host, @DefaultValue("sandbox.localhost") String domain,
		@DefaultValue("lobby") List<String> rooms, @DefaultValue Map<String, String> users,
		@DefaultValue("10000") int history) {

	public SandboxProperties {
		rooms = List.copyOf(rooms);
		users = Map.copyOf(users);
	}

	/** Without the passwords. */
	@Override
	public String toString() {
		return "SandboxProperties[host=%s, port=%s, domain=%s, rooms=%s]".formatted(this.host, this.port, this.domain,
				this.rooms);
	}

}
