package com.ethora.bot.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Affiliation;
import com.ethora.bot.BotException;
import com.ethora.bot.Jid;
import com.ethora.bot.PermissionException;
import com.ethora.bot.RoomConfiguration;
import com.ethora.bot.RoomControl;
import com.ethora.bot.contract.client.PlainClient;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a bot is told that orders what it may not.
 */
interface RoomRightsContract extends Contract {

	@Test
	default void isToldWhatItWouldHaveToBe() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		RoomControl control = stage().newEngine(stage().address(), room).start().room(room).control();
		Jid other = stage().newAccount().account();

		assertNeeds("affiliation owner", control.configuration());
		assertNeeds("affiliation owner", control.configure(RoomConfiguration.DEFAULTS.withName("Mine")));
		assertNeeds("affiliation owner", control.destroy("mine"));
		assertNeeds("affiliation admin", control.affiliation(other, Affiliation.ADMIN, null));
		assertNeeds("affiliation admin", control.ban(other, null));
		assertNeeds("affiliation admin", control.affiliations(Affiliation.OUTCAST));
		assertNeeds("role moderator", control.kick(owner.name(), null));
	}

	@Test
	default void mayNotInviteToARoomOfMembers() {
		Jid room = stage().newRoom();
		PlainClient owner = stage().newPerson();
		owner.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		owner.moderate(room, "affiliation='member' jid='%s'".formatted(bot.engine().jid()));
		owner.configure(room, "allowinvites", "0");
		owner.configure(room, "membersonly", "1");

		assertNeeds("affiliation admin", bot.room(room).control().invite(stage().newAccount().account(), null));
	}

	@Test
	default void isToldThatARoomIsNotThere() {
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();

		RoomControl nowhere = bot.engine().control(stage().newRoom());

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> nowhere.info().get())
			.withCauseInstanceOf(BotException.class)
			.withMessageContaining("item-not-found");
	}

	@Test
	default void isToldThatThereIsNoConnection() {
		Jid room = stage().newRoom();
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		assertThat(await(bot.room(room).control().info()).jid()).isEqualTo(room);

		bot.stop();

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> bot.room(room).control().info().get())
			.withCauseInstanceOf(BotException.class)
			.withMessageContaining("not started");
	}

	private static void assertNeeds(String permission, CompletableFuture<?> order) {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> await(order))
			.havingCause()
			.isInstanceOfSatisfying(PermissionException.class,
					(refused) -> assertThat(refused.permission()).startsWith(permission))
			.withMessageContaining(permission);
	}

}
