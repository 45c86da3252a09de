package com.ethora.bot.contract;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.ChatState;
import com.ethora.bot.Jid;
import com.ethora.bot.QuickReply;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.Translation;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.contract.client.Stanza;
import com.ethora.bot.wire.ArchiveQuery;
import com.ethora.bot.wire.Content;
import com.ethora.bot.wire.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What more than a text a message can carry, both ways and out of the archive.
 */
interface ReplyContract extends Contract {

	@Test
	default void carriesThreadsMentionsAndButtons() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);
		BotLink other = stage().newBot().join(room);
		person.say(room, "\"what\" <is> 'this' &\nthat?");
		RoomMessage asked = bot.recorder().awaitMessage((message) -> message.sender().nick().equals(person.name()));
		Reply reply = Reply.text("\uD83D\uDE00 @%s".formatted(person.fullName()))
			.inThread(asked)
			.hiddenFromChannel()
			.mention(Jid.parse(person.name() + "@" + stage().server().domain()), person.fullName())
			.quickReplies(new QuickReply("\"Yes\" & no", "yes"), QuickReply.of("no"));

		say(bot, room, reply);

		RoomMessage heard = other.recorder().awaitMessage((message) -> message.sender().nick().equals(bot.nick()));
		assertThat(heard.thread()).isEqualTo(ThreadParent.of(asked)).get().satisfies((parent) -> {
			assertThat(parent.id()).isEqualTo(asked.archiveId());
			assertThat(parent.text()).isEqualTo("\"what\" <is> 'this' &\nthat?");
		});
		assertThat(heard.shownInChannel()).isFalse();
		assertThat(heard.mentions()).isEqualTo(reply.mentions()).hasSize(1);
		assertThat(heard.quickReplies()).isEqualTo(reply.quickReplies());
		assertThat(bot.archive(ArchiveQuery.latest(room, 1)).messages()).singleElement()
			.satisfies((archived) -> assertThat(archived.data()).isEqualTo(heard.data()));
	}

	@Test
	default void carriesFilesWithAllThatIsKnownOfThem() {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		BotLink other = stage().newBot().join(room);
		Attachment first = Attachment.of("https://files.example.com/x.png?a=1&b=2", "image/png", "chart \"1\".png");
		for (Detail detail : Detail.values()) {
			first = first.with(detail, detail.attribute() + " <&>");
		}
		Attachment second = Attachment.of("https://files.example.com/2", "audio/ogg", "two")
			.with(Detail.FILE_NAME, "two")
			.with(Detail.VISIBLE, true)
			.with(Detail.DURATION, 12);

		say(bot, room, Reply.files(first, second));

		RoomMessage heard = other.recorder().awaitMessage((message) -> message.sender().nick().equals(bot.nick()));
		assertThat(heard.kind()).isEqualTo(RoomMessage.Kind.MEDIA);
		assertThat(heard.attachments()).containsExactly(first, second);
	}

	@Test
	default void givesNoticeAndAsksForTranslations() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		say(bot, room, Reply.text("Back soon").asNotice());
		say(bot, room, Reply.text("hello").translate("en"));

		Stanza notice = person.awaitMessage(bot.nick(), "Back soon");
		assertThat(notice.child("data").orElseThrow().attribute("isSystemMessage")).isEqualTo("true");
		Stanza hello = person.awaitMessage(bot.nick(), "hello");
		assertThat(hello.child("translate").orElseThrow().attribute("source")).isEqualTo("en");
		assertThat(bot.recorder().awaitMessage((message) -> message.text().equals("Back soon")).kind())
			.isEqualTo(RoomMessage.Kind.SYSTEM);
	}

	/** No server here translates, so a person writes what a translating one adds. */
	@Test
	default void seesTranslations() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		BotLink bot = stage().newBot().join(room);

		person
			.send("""
					<message xmlns='jabber:client' to='%s' type='groupchat' id='t-1'><translate source='en'/>\
					<translations value='{"translates":[{"lang":"es","translatedText":"hola"}]}'/><body>hello</body></message>"""
				.formatted(room));

		assertThat(bot.recorder().awaitMessage((message) -> message.text().equals("hello")).translations())
			.containsExactly(new Translation("es", "hola"));
	}

	@ParameterizedTest
	@EnumSource
	default void showsAndSeesWhatIsDoneWithoutAWord(ChatState state) {
		Jid room = stage().newRoom();
		BotLink bot = stage().newBot().join(room);
		BotLink other = stage().newBot().join(room);

		bot.link().show(room, state);

		RoomEvent.Typing seen = other.recorder()
			.await(RoomEvent.Typing.class, (typing) -> typing.sender().nick().equals(bot.nick()));
		assertThat(seen.state()).isEqualTo(state);
	}

	private static void say(BotLink bot, Jid room, Reply reply) {
		String id = "reply-" + System.identityHashCode(reply);
		bot.link().send(new OutboundMessage(id, room, new Content.Post(reply)));
		bot.recorder().awaitMessage((message) -> id.equals(message.id()));
	}

}
