package com.ethora.bot.xmpp;

import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said while the server takes less than there is to say.
 */
@Timeout(30)
class CongestionTests {

	private final ObligingLink obliging = new ObligingLink(Framing.FRAMES, new RecordingListener()).enter();

	@Test
	void whoeverTypesIsNotShownWhileOtherThingsWait() {
		this.obliging.channel().waiting = Channel.MAX_WAITING / 2;
		type();
		assertThat(this.obliging.channel().sent).isEmpty();

		this.obliging.channel().waiting = 0;
		type();
		assertThat(this.obliging.channel().sent).singleElement().asString().contains("composing");
	}

	private void type() {
		this.obliging.link().show(Jid.parse(Elements.ROOM), ChatState.COMPOSING);
	}

}
