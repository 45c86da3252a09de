package com.ethora.bot.boot;

import java.util.Map;

import com.ethora.bot.Bot;
import com.ethora.bot.Room;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.handler.annotation.SendTo;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * What docs/spring.md shows.
 */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@Import({ SpringPage.Alerts.class, SpringPage.Mornings.class })
class SpringPage {

	void visit(Bots bots, String password) {
		Bot critic = bots.add("critic", Map.of("jid", "6ab1_critic@xmpp.example.com", "password", password));
		critic.room("lobby").send("Let me disagree.");
		bots.remove("critic");
	}

	@Service
	static class Alerts {

		private final Room ops;

		Alerts(@Qualifier("ops") Room ops) {
			this.ops = ops;
		}

		void raise(String what) {
			this.ops.send(what);
		}

	}

	@Component
	static class Mornings {

		@Scheduled(cron = "0 0 9 * * MON-FRI", zone = "Europe/Berlin")
		@SendTo("lobby")
		String goodMorning() {
			return "Good morning!";
		}

	}

}
