package com.ethora.bot.test.sandbox;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ethora.bot.Jid;
import com.ethora.bot.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a room of a sandbox who is no bot.
 */
public final class SandboxPerson implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Pattern SENDER = Pattern.compile(" from=['\"][^'\"]*/([^'\"]*)");

	private static final String CLIENT = " xmlns='jabber:client'";

	private final Frames frames = new Frames();

	private final String name;

	private final String room;

	private final WebSocket socket;

	private SandboxPerson(Sandbox sandbox, String name, String room) {
		this.name = name;
		this.room = "%s@conference.%s".formatted(room, sandbox.domain());
		this.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("xmpp")
			.buildAsync(sandbox.uri(), this.frames)
			.join();
		logIn(sandbox.domain(), name);
		send("<presence%s/>".formatted(CLIENT));
		send("<presence%s to='%s/%s'><x xmlns='http://jabber.org/protocol/muc'/></presence>".formatted(CLIENT,
				this.room, name));
		this.frames.await((frame) -> frame.contains("<subject"), "to be in the room");
	}

	/**
	 * Enter a room.
	 * @param sandbox the sandbox
	 * @param name the name of the person, plain and in lower case
	 * @param room the name of the room
	 * @return the person, to be closed to leave
	 */
	public static SandboxPerson enter(Sandbox sandbox, String name, String room) {
		return new SandboxPerson(sandbox, name, room);
	}

	private void logIn(String domain, String name) {
		String open = "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%s' version='1.0'/>".formatted(domain);
		String secret = Base64.getEncoder().encodeToString(("\0" + name + "\0any").getBytes(StandardCharsets.UTF_8));
		send(open);
		this.frames.await((frame) -> frame.contains("PLAIN"), "to be asked for a password");
		send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>".formatted(secret));
		this.frames.await((frame) -> frame.contains("<success"), "to be let in");
		send(open);
		this.frames.await((frame) -> frame.contains("urn:ietf:params:xml:ns:xmpp-bind"), "to be greeted");
		send("<iq%s type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>".formatted(CLIENT));
		this.frames.await((frame) -> frame.contains("<jid>"), "to have an address");
	}

	/**
	 * Say something to the room.
	 * @param text what
	 * @return this person
	 */
	public SandboxPerson says(String text) {
		send("<message%s to='%s' type='groupchat'><body>%s</body></message>".formatted(CLIENT, this.room,
				escaped(text)));
		return this;
	}

	/**
	 * Wait until somebody has said something to the room, or has changed what they said
	 * to it, as bots do whose answers grow. Each message is heard once.
	 * @param text what, from its beginning to its end
	 * @return this person
	 * @throws AssertionError when nobody says it
	 */
	public SandboxPerson hears(String text) {
		this.frames.await((frame) -> SaidText.in(frame).equals(text), "to hear '%s'".formatted(text));
		return this;
	}

	/**
	 * Wait until somebody has said something to the room, or has changed what they said,
	 * that contains some words. Each message is heard once.
	 * @param words the words
	 * @return this person
	 * @throws AssertionError when nobody says them
	 */
	public SandboxPerson hearsSomethingWith(String words) {
		this.frames.await((frame) -> SaidText.in(frame).contains(words),
				"to hear something with '%s'".formatted(words));
		return this;
	}

	/**
	 * Wait until somebody else says something to the room, or changes what they said,
	 * which has to be this.
	 * @param text what, from its beginning to its end
	 * @return this person
	 * @throws AssertionError when nobody says anything, or something else
	 */
	public SandboxPerson hearsNext(String text) {
		String said = SaidText.in(this.frames.await(this::isOfOthers, "to hear something"));
		if (!said.equals(text)) {
			throw new AssertionError("Did not hear '%s' next, but '%s'".formatted(text, said));
		}
		return this;
	}

	private boolean isOfOthers(String frame) {
		Matcher sender = SENDER.matcher(frame);
		return !SaidText.in(frame).isEmpty() && sender.find() && !sender.group(1).equals(this.name);
	}

	/**
	 * Say something to somebody alone.
	 * @param to whom
	 * @param text what
	 * @return this person
	 */
	public SandboxPerson whispers(Jid to, String text) {
		send("<message%s to='%s' type='chat'><body>%s</body></message>".formatted(CLIENT, to.bare(), escaped(text)));
		return this;
	}

	/**
	 * Wait until somebody shows that they type.
	 * @return this person
	 * @throws AssertionError when nobody does
	 */
	public SandboxPerson seesTyping() {
		this.frames.await((frame) -> frame.contains("<composing"), "to see somebody type");
		return this;
	}

	private void send(String xml) {
		this.socket.sendText(xml, true).join();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Leave, and say nothing. */
	@Override
	public void close() {
		this.socket.abort();
	}

	/**
	 * What has arrived and was not awaited yet.
	 */
	private static final class Frames implements WebSocket.Listener {

		private final List<String> received = new ArrayList<>();

		private final StringBuilder part = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.part.append(data);
			if (last) {
				add(this.part.toString());
				this.part.setLength(0);
			}
			socket.request(1);
			return null;
		}

		private synchronized void add(String frame) {
			this.received.add(frame);
			notifyAll();
		}

		synchronized String await(Predicate<String> wanted, String what) {
			long deadline = System.nanoTime() + LIMIT.toNanos();
			String taken = take(wanted);
			while (taken == null) {
				long left = (deadline - System.nanoTime()) / 1_000_000;
				if (left <= 0) {
					throw new AssertionError(
							"Waited %d s %s, and heard %s".formatted(LIMIT.toSeconds(), what, texts()));
				}
				pause(left);
				taken = take(wanted);
			}
			return taken;
		}

		private @Nullable String take(Predicate<String> wanted) {
			for (int i = 0; i < this.received.size(); i++) {
				String frame = this.received.get(i);
				if (wanted.test(frame)) {
					this.received.subList(0, i + 1).clear();
					return frame;
				}
			}
			return null;
		}

		private List<String> texts() {
			return this.received.stream().map(SaidText::in).filter((text) -> !text.isEmpty()).toList();
		}

		private void pause(long millis) {
			try {
				wait(millis);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while waiting", ex);
			}
		}

	}

}
