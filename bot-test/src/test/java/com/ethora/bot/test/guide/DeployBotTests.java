package com.ethora.bot.test.guide;

import java.time.Duration;

import com.ethora.bot.Affiliation;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class DeployBotTests {

	BotTester tester = BotTester.bot("Helper", new DeployBot());

	RoomTester ops = this.tester.room("ops");

	@Test
	void asksBeforeItDeploys() {
		this.ops.as("alice", Affiliation.ADMIN).says("@Helper deploy shop prod");
		assertThat(this.ops).answered("Deploy shop to prod?").showsButtons("yes", "no");

		this.ops.as("alice").taps("yes");
		assertThat(this.ops).answered("Done, alice.");
	}

	@Test
	void answersOnceWhateverHappens() {
		RoomMessage message = this.ops.as("alice").says("/deploy shop prod");

		this.tester.crash();

		assertThat(this.ops).hasNoReply();
		assertThat(this.ops).repliesTo(message).containsExactly("Deploy shop to prod?");
	}

	@Test
	void saysNothingByItself() {
		this.tester.advance(Duration.ofHours(8));

		assertThat(this.ops).hasNoReply();
	}

	@Test
	void behavesAsItDidYesterday() {
		this.tester.replay(new ClassPathResource("deploy.txt", getClass()));
	}

}
