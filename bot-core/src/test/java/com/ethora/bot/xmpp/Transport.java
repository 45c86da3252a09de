package com.ethora.bot.xmpp;

import java.io.IOException;
import java.time.Duration;

import com.ethora.bot.BotProfile;

/**
 * The transports every behaviour is tested over.
 */
enum Transport {

	WEB_SOCKET("ws") {

		@Override
		ScriptedServer serve(ScriptedServer.Script<Peer> script) throws IOException {
			return ScriptedServer.webSocket(script);
		}

	},

	TCP("xmpp") {

		@Override
		ScriptedServer serve(ScriptedServer.Script<Peer> script) throws IOException {
			return ScriptedServer.tcp(script);
		}

	};

	private final String scheme;

	Transport(String scheme) {
		this.scheme = scheme;
	}

	abstract ScriptedServer serve(ScriptedServer.Script<Peer> script) throws IOException;

	XmppSettings settings(ScriptedServer server) {
		return XmppSettings.of(server.uri(this.scheme), "chat.test", BotProfile.of("Echo Bot"))
			.withConnectTimeout(Duration.ofSeconds(10));
	}

}
