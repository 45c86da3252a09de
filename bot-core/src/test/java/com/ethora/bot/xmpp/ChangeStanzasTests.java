package com.ethora.bot.xmpp;

import java.util.List;

import com.ethora.bot.BotProfile;
import com.ethora.bot.Jid;
import com.ethora.bot.MessageRef;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeStanzasTests {

	private static final MessageRef BOTH = new MessageRef("m-1", "1727199609620712");

	private static final String START = "<message xmlns='jabber:client' to='app_lobby@conference.chat.test' type='groupchat' ";

	@Test
	void editsAsEthoraDoes() {
		assertThat(write(Dialect.ETHORA, new Content.Edit(BOTH, "a & b")))
			.isEqualTo(START + "id='c-1'><replace id='1727199609620712' text='a &amp; b'/></message>");
	}

	@Test
	void editsAsTheStandardSays() {
		assertThat(write(Dialect.STANDARD, new Content.Edit(BOTH, "a & b"))).isEqualTo(START + """
				id='c-1'><body>a &amp; b</body><replace xmlns='urn:xmpp:message-correct:0' id='m-1'/>\
				<store xmlns='urn:xmpp:hints'/></message>""");
	}

	@Test
	void editsInTheFormThatItHasAnIdFor() {
		assertThat(write(Dialect.STANDARD, new Content.Edit(MessageRef.archived("7"), "x")))
			.contains("<replace id='7' text='x'/>");
		assertThat(write(Dialect.ETHORA, new Content.Edit(MessageRef.sent("m-1"), "x")))
			.contains("<replace xmlns='urn:xmpp:message-correct:0' id='m-1'/>");
	}

	@Test
	void deletesAsEthoraDoes() {
		assertThat(write(Dialect.ETHORA, new Content.Deletion(BOTH)))
			.isEqualTo(START + "id='deleteMessageStanza'><body>wow</body><delete id='1727199609620712'/></message>");
	}

	@Test
	void deletesAsTheStandardSays() {
		assertThat(write(Dialect.STANDARD, new Content.Deletion(BOTH))).isEqualTo(START + """
				id='c-1'><retract xmlns='urn:xmpp:message-retract:1' id='1727199609620712'/>\
				<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:message-retract:1'/>\
				<body>This message was deleted.</body><store xmlns='urn:xmpp:hints'/></message>""");
		assertThat(write(Dialect.ETHORA, new Content.Deletion(MessageRef.sent("m-1")))).contains("id='c-1'",
				"<retract xmlns='urn:xmpp:message-retract:1' id='m-1'/>");
	}

	@Test
	void reactsAsEthoraDoes() {
		assertThat(write(Dialect.ETHORA, new Content.Reactions(BOTH, List.of("+1", "<heart>")))).isEqualTo(START + """
				id='c-1'><reactions xmlns='urn:xmpp:reactions:0' id='1727199609620712' from='app_bot@chat.test/bot'>\
				<reaction>+1</reaction><reaction>&lt;heart&gt;</reaction></reactions>\
				<data xmlns='jabber:client' fullName='Echo Bot' senderFirstName='Echo' senderLastName='Bot' \
				showInChannel='true'/><store xmlns='urn:xmpp:hints'/></message>""");
	}

	@Test
	void reactsAsTheStandardSays() {
		assertThat(write(Dialect.STANDARD, new Content.Reactions(BOTH, List.of()))).isEqualTo(START + """
				id='c-1'><reactions xmlns='urn:xmpp:reactions:0' id='1727199609620712'/>\
				<store xmlns='urn:xmpp:hints'/></message>""");
	}

	@Test
	void reactsByNamesInEthoraAndByCharactersInTheStandard() {
		Content.Reactions reactions = new Content.Reactions(BOTH,
				List.of("+1", "\uD83D\uDC4D", "\u2764", "joy", "\uD83E\uDD84", "our_logo"));

		assertThat(write(Dialect.ETHORA, reactions)).contains("<reaction>+1</reaction><reaction>heart</reaction>"
				+ "<reaction>joy</reaction><reaction>\uD83E\uDD84</reaction><reaction>our_logo</reaction>");
		assertThat(write(Dialect.STANDARD, reactions))
			.contains("<reaction>\uD83D\uDC4D</reaction><reaction>\u2764</reaction>"
					+ "<reaction>\uD83D\uDE02</reaction><reaction>\uD83E\uDD84</reaction><reaction>our_logo</reaction>");
	}

	private static String write(Dialect dialect, Content content) {
		OutgoingStanzas stanzas = new OutgoingStanzas(BotProfile.of("Echo Bot"), dialect);
		return stanzas.message(new OutboundMessage("c-1", Jid.parse(Elements.ROOM), content),
				Jid.parse("app_bot@chat.test/bot"));
	}

}
