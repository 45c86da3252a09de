package com.ethora.bot.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.ethora.bot.Availability;
import com.ethora.bot.Bot;
import com.ethora.bot.IqReply;
import com.ethora.bot.IqRequest;
import com.ethora.bot.Jid;
import com.ethora.bot.OfferedCommand;
import com.ethora.bot.Presence;
import com.ethora.bot.SubscriptionPolicy;
import com.ethora.bot.SubscriptionPolicy.Answer;
import com.ethora.bot.XmlElement;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnIq;
import com.ethora.bot.engine.BotSettings;
import com.ethora.bot.request.RequestHandler;
import com.ethora.bot.request.RequestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the properties that decide how a bot shows to people and what it answers
 * them.
 */
class BotPeoplePropertiesTests {

	private static final Jid ANN = Jid.parse("ann@xmpp.example.com");

	private static final Jid EVE = Jid.parse("eve@elsewhere.example.com");

	private final List<BotSettings> settings = new ArrayList<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotAutoConfiguration.class, BotHandlerAutoConfiguration.class))
		.withBean(BotSettingsCustomizer.class, () -> (made) -> {
			this.settings.add(made);
			return made;
		})
		.withPropertyValues("ethora.bot.server.uri=ws://localhost:1/ws", "ethora.bot.password=secret",
				"ethora.bot.jid=echo-bot@xmpp.example.com", "ethora.bot.rooms=lobby");

	@Test
	void nobodySeesABotOutsideOfRoomsAndNobodyCommandsItUnlessToldSo() {
		this.runner.run((context) -> {
			assertThat(context.getBean(Bot.class).people().presence()).isEqualTo(Presence.AVAILABLE);
			assertThat(made().circle().policy().decide(ANN)).isEqualTo(Answer.NO);
			assertThat(made().requests()).isEqualTo(RequestSettings.DEFAULTS);
		});
	}

	@Test
	void presenceCanBeSet() {
		this.runner
			.withPropertyValues("ethora.bot.presence.show=dnd", "ethora.bot.presence.status=Reading",
					"ethora.bot.presence.priority=-5")
			.run((context) -> assertThat(context.getBean(Bot.class).people().presence())
				.isEqualTo(new Presence(Availability.DND, "Reading", -5)));
	}

	@ParameterizedTest
	@CsvSource({ "nobody, NO, NO", "domain, YES, NO", "everybody, YES, YES", "later, LATER, LATER" })
	void theAudienceCanBeSet(String audience, Answer neighbour, Answer stranger) {
		this.runner.withPropertyValues("ethora.bot.presence.visible-to=" + audience).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(made().circle().policy().decide(ANN)).isEqualTo(neighbour);
			assertThat(made().circle().policy().decide(EVE)).isEqualTo(stranger);
		});
	}

	@Test
	void aPolicyOfTheApplicationReplacesTheAudience() {
		this.runner.withPropertyValues("ethora.bot.presence.visible-to=everybody")
			.withBean(SubscriptionPolicy.class, () -> (person) -> person.equals(EVE) ? Answer.YES : Answer.NO)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(made().circle().policy().decide(ANN)).isEqualTo(Answer.NO);
				assertThat(made().circle().policy().decide(EVE)).isEqualTo(Answer.YES);
			});
	}

	@Test
	void adminsAndLimitsCanBeSet() {
		this.runner
			.withPropertyValues("ethora.bot.admins=ann@xmpp.example.com/phone, eve@elsewhere.example.com",
					"ethora.bot.requests.time-limit=3s", "ethora.bot.requests.concurrency=4",
					"ethora.bot.requests.tell-operating-system=true")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(made().requests().admins()).containsExactlyInAnyOrder(ANN, EVE);
				assertThat(made().requests().limit()).isEqualTo(Duration.ofSeconds(3));
				assertThat(made().requests().concurrency()).isEqualTo(4);
				assertThat(made().requests().tellsOperatingSystem()).isTrue();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "ethora.bot.admins=xmpp.example.com", "ethora.bot.presence.priority=128",
			"ethora.bot.requests.time-limit=0s", "ethora.bot.requests.concurrency=0" })
	void mistakesFailTheStartAndNameTheProperty(String property) {
		this.runner.withPropertyValues(property)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining(property.substring("ethora.bot.".length(), property.indexOf('='))));
	}

	@Test
	void controllersAnswerRequestsAndOfferCommands() {
		this.runner.withBean(Weather.class).run((context) -> {
			RequestHandler handler = new LateRequests(context.getBeanProvider(RequestHandler.class));
			Bot bot = context.getBean(Bot.class);

			assertThat(handler.namespaces(bot)).containsExactly("urn:weather");
			assertThat(
					handler.answer(bot, new IqRequest(ANN, IqRequest.Type.GET, XmlElement.of("town", "urn:weather"))))
				.isEqualTo(IqReply.of("<sun xmlns='urn:weather'/>"));
			assertThat(handler.commands(bot)).extracting(OfferedCommand::name).containsExactly("status");
		});
	}

	@Test
	void aHandlerOfTheApplicationReplacesControllers() {
		this.runner.withBean(Weather.class)
			.withBean("own", RequestHandler.class, () -> RequestHandler.NONE)
			.run((context) -> assertThat(new LateRequests(context.getBeanProvider(RequestHandler.class))
				.namespaces(context.getBean(Bot.class))).isEmpty());
	}

	private BotSettings made() {
		return this.settings.get(0);
	}

	@BotController
	static class Weather {

		@OnIq(namespace = "urn:weather")
		String weather() {
			return "<sun xmlns='urn:weather'/>";
		}

		@OnCommand("status")
		String status() {
			return "fine";
		}

	}

}
