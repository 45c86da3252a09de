package com.ethora.bot.xmpp;

import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.ethora.bot.ChatState;
import com.ethora.bot.MessageRef;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventReaderTests {

	private static final String REACTIONS = "<reactions xmlns='urn:xmpp:reactions:0' id='1727188885290611'>%s</reactions>";

	private final MessageReader reader = new MessageReader(InstantSource.system());

	@ParameterizedTest
	@EnumSource
	void seesWhatPeopleDoWithoutSayingAnything(ChatState state) throws DroppedException {
		RoomEvent.Typing typing = read(RoomEvent.Typing.class,
				"<%s xmlns='http://jabber.org/protocol/chatstates'/><data fullName='Ann Lee'/>"
					.formatted(state.name().toLowerCase(Locale.ROOT)));

		assertThat(typing.state()).isEqualTo(state);
		assertThat(typing.active()).isEqualTo(state == ChatState.COMPOSING);
		assertThat(typing.sender().displayName()).isEqualTo("Ann Lee");
		assertThat(typing.room()).hasToString(Elements.ROOM);
	}

	@Test
	void readsAnEditAsEthoraShowsIt() throws DroppedException {
		RoomEvent.Edited edit = read(RoomEvent.Edited.class,
				"<replace id='1727188885290611' text='first&#10;&quot;second&quot;'/>");

		assertThat(edit.room()).hasToString(Elements.ROOM);
		assertThat(edit.sender().nick()).isEqualTo("app_ann");
		assertThat(edit.id()).isEqualTo("m-1");
		assertThat(edit.message()).isEqualTo(MessageRef.archived("1727188885290611"));
		assertThat(edit.text()).isEqualTo("first\n\"second\"");
	}

	@Test
	void readsAStandardCorrection() throws DroppedException {
		RoomEvent.Edited edit = read(RoomEvent.Edited.class,
				"<body>new</body><replace xmlns='urn:xmpp:message-correct:0' id='m-0'/>");

		assertThat(edit.message()).isEqualTo(MessageRef.sent("m-0"));
		assertThat(edit.text()).isEqualTo("new");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<body>wow</body><delete id='7'/> | , 7",
			"<body>x</body><retract xmlns='urn:xmpp:message-retract:1' id='7'/> | , 7",
			"<apply-to xmlns='urn:xmpp:fasten:0' id='m-0'><retract xmlns='urn:xmpp:message-retract:0'/></apply-to> | m-0," })
	void readsDeletions(String inside, String ids) throws DroppedException {
		RoomEvent.Deleted deletion = read(RoomEvent.Deleted.class, inside);

		String[] expected = ids.split(",", -1);
		assertThat(deletion.message()).isEqualTo(new MessageRef(expected[0].strip(), expected[1].strip()));
		assertThat(deletion.sender().nick()).isEqualTo("app_ann");
	}

	@Test
	void readsAllReactionsOfSomebodyOnceEach() throws DroppedException {
		RoomEvent.Reacted reacted = read(RoomEvent.Reacted.class, REACTIONS.formatted("""
				<reaction>+1</reaction><reaction> heart </reaction><reaction>+1</reaction><reaction/>""")
				+ "<data senderFirstName='Ann'/><store xmlns='urn:xmpp:hints'/>");

		assertThat(reacted.message()).isEqualTo(MessageRef.archived("1727188885290611"));
		assertThat(reacted.reactions()).containsExactly("+1", "heart");
		assertThat(reacted.sender().displayName()).isEqualTo("Ann");
	}

	@Test
	void readsReactionsByTheirNamesHoweverTheyAreWritten() throws DroppedException {
		RoomEvent.Reacted reacted = read(RoomEvent.Reacted.class, REACTIONS.formatted("""
				<reaction>\uD83D\uDC4D</reaction><reaction>+1</reaction><reaction>\u2764\uFE0F</reaction>\
				<reaction>\uD83E\uDD84</reaction>"""));

		assertThat(reacted.reactions()).containsExactly("+1", "heart", "\uD83E\uDD84");
	}

	@Test
	void readsThatReactionsAreTakenBack() throws DroppedException {
		assertThat(read(RoomEvent.Reacted.class, REACTIONS.formatted("")).reactions()).isEmpty();
	}

	@Test
	void takesNoMoreReactionsThanPeopleHave() throws DroppedException {
		String many = IntStream.range(0, 5_000)
			.mapToObj("<reaction>r%d</reaction>"::formatted)
			.collect(Collectors.joining());

		assertThat(read(RoomEvent.Reacted.class, REACTIONS.formatted(many)).reactions()).hasSize(20);
		assertThat(read(RoomEvent.Reacted.class, REACTIONS.formatted("<reaction>" + "x".repeat(65) + "</reaction>"))
			.reactions()).isEmpty();
	}

	@Test
	void aNameForTheReactorInTheStanzaIsNotBelieved() throws DroppedException {
		RoomEvent.Reacted reacted = read(RoomEvent.Reacted.class,
				"<reactions xmlns='urn:xmpp:reactions:0' id='1' from='app_bob@chat.test/x'><reaction>+1</reaction></reactions>");

		assertThat(reacted.sender().nick()).isEqualTo("app_ann");
	}

	@Test
	void aTextWithAChatStateIsAMessage() throws DroppedException {
		assertThat(read(RoomMessage.class, "<active xmlns='http://jabber.org/protocol/chatstates'/><body>hi</body>")
			.text()).isEqualTo("hi");
	}

	private <E extends RoomEvent> E read(Class<E> type, String inside) throws DroppedException {
		return type.cast(this.reader.live(Elements.message(inside)));
	}

}
