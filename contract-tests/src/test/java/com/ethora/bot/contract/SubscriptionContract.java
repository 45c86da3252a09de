package com.ethora.bot.contract;

import java.util.List;
import java.util.concurrent.CompletionException;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomControl;
import com.ethora.bot.RoomEvent;
import com.ethora.bot.RoomSubscription;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.contract.client.PlainClient;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How a bot hears of rooms it is not in.
 */
interface SubscriptionContract extends Contract {

	@Test
	default void hearsWhatIsSaidWithoutBeingThereWhereTheServerDoesThat() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		DirectBot bot = DirectBot.create(stage(), stage().newRoom()).start();
		RoomControl control = bot.engine().control(room);
		if (!stage().server().subscriptions()) {
			assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> await(control.subscribe()))
				.havingCause()
				.isInstanceOfSatisfying(UnsupportedFeatureException.class,
						(unsupported) -> assertThat(unsupported.feature()).isEqualTo("urn:xmpp:mucsub:0"));
			return;
		}

		await(control.subscribe());
		assertThat(await(bot.engine().subscriptions())).containsExactly(new RoomSubscription(room, bot.nick()));
		person.say(room, "is anybody listening");

		RoomEvent.Overheard overheard = bot.awaitNews(RoomEvent.Overheard.class, (event) -> event.room().equals(room));
		assertThat(overheard.message().text()).isEqualTo("is anybody listening");
		assertThat(overheard.message().sender().nick()).isEqualTo(person.name());
		assertThat(overheard.message().archiveId()).isNotBlank();
		await(control.unsubscribe());
		assertThat(await(bot.engine().subscriptions())).isEqualTo(List.of());
	}

	@Test
	default void hearsOnceWhatIsSaidWhereItIsAndIsSubscribedTo() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		DirectBot bot = DirectBot.create(stage(), room).start();
		if (stage().server().subscriptions()) {
			await(bot.engine().control(room).subscribe());
		}

		person.say(room, "once");
		person.awaitMessage(bot.nick(), EngineBot.answerTo("once"));
		person.say(room, "twice");
		person.awaitMessage(bot.nick(), EngineBot.answerTo("twice"));

		assertThat(person.saidBy(room, bot.nick())).containsExactly(EngineBot.answerTo("once"),
				EngineBot.answerTo("twice"));
		assertThat(bot.news()).noneMatch(RoomEvent.Overheard.class::isInstance);
	}

}
