package com.ethora.bot.sandbox;

import java.util.stream.Collectors;

import com.ethora.bot.sandbox.http.HttpListener;
import com.ethora.bot.sandbox.server.ChatServer;

/**
 * What the chat page has to know of the server.
 */
final class PageConfig {

	private PageConfig() {
	}

	/**
	 * Write it as JSON. The settings allow no character that would need escaping.
	 * @param settings the settings
	 * @return the JSON
	 */
	static String json(SandboxSettings settings) {
		String rooms = settings.rooms().stream().map(PageConfig::quoted).collect(Collectors.joining(","));
		return "{\"domain\":%s,\"conference\":%s,\"ws\":%s,\"rooms\":[%s]}".formatted(quoted(settings.domain()),
				quoted(ChatServer.conference(settings.domain())), quoted(HttpListener.WEBSOCKET_PATH), rooms);
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

}
