package com.ethora.bot.xmpp;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.ethora.bot.Jid;
import com.ethora.bot.wire.Credentials;
import com.ethora.bot.wire.CredentialsSupplier;
import com.ethora.bot.wire.Link;
import com.ethora.bot.wire.LinkFailure;
import com.ethora.bot.wire.LinkFailure.Kind;
import org.junit.jupiter.api.AfterEach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A link against peers that do what a script says, over either transport.
 */
abstract class LinkTesting {

	static final Jid ROOM = Jid.parse(Elements.ROOM);

	static final CredentialsSupplier CREDENTIALS = CredentialsSupplier
		.of(new Credentials(Jid.parse("app_bot@chat.test"), "pa<&ss"));

	final RecordingListener listener = new RecordingListener();

	final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

	@AfterEach
	void everythingWasToldInOrder() {
		assertThat(this.listener.violations).isEmpty();
		assertThat(this.listener.told.stream().filter((what) -> what.startsWith("closed"))).hasSizeLessThan(2);
	}

	Link connect(XmppSettings settings) {
		return new XmppWire(settings).connect(CREDENTIALS, this.listener);
	}

	String assertClosed(Kind kind) throws Exception {
		LinkFailure failure = this.listener.closed.get(15, TimeUnit.SECONDS);
		assertThat(failure.kind()).as(failure.message()).isEqualTo(kind);
		return failure.message();
	}

}
