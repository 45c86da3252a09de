package com.ethora.bot.sample.concierge;

import java.time.LocalDate;

import com.ethora.bot.XmlElement;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.autoconfigure.AutoConfigureBotTester;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ConciergeBotApplication}.
 */
@SpringBootTest
@AutoConfigureBotTester
class ConciergeBotApplicationTests {

	@Autowired
	private BotTester tester;

	@Autowired
	private Reception reception;

	@Test
	void saysGoodMorningAndTellsTheDisplays() {
		this.reception.goodMorning();
		this.tester.settle();
		assertThat(this.tester.room("lobby")).hasNoReply();

		LocalDate today = LocalDate.now();
		this.tester.room("lobby").as("Ada").says("/book library " + today);
		this.reception.goodMorning();
		this.tester.settle();
		assertThat(this.tester.room("lobby"))
			.answeredWith("Good morning! Today:\n* #1: the library on %s for Ada".formatted(today));

		XmlElement rooms = this.reception.today();
		assertThat(rooms.children()).extracting((room) -> room.attribute("name"), XmlElement::text)
			.containsExactly(tuple("library", "Ada"));
	}

}
