package com.ethora.bot.boot;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Skipped;
import com.ethora.bot.WhileBusy;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMention;
import com.ethora.bot.annotation.Overlap;
import com.ethora.bot.annotation.RateLimited;
import com.ethora.bot.annotation.RateLimited.Per;
import com.ethora.bot.annotation.RequiresAffiliation;
import com.ethora.bot.annotation.RequiresRole;
import com.ethora.bot.policy.CallScope;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What docs/policies.md shows.
 */
@Configuration(proxyBeanMethods = false)
@Import({ PoliciesPage.Doorman.class, PoliciesPage.Oracle.class, PoliciesPage.Listener.class })
class PoliciesPage {

	@Bean
	CallScope senderAsPrincipal() {
		return (caller) -> {
			var authorities = AuthorityUtils
				.createAuthorityList(caller.occupant().map((occupant) -> occupant.affiliation().name()).orElse("NONE"));
			SecurityContextHolder.getContext()
				.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller.name(), null, authorities));
			return SecurityContextHolder::clearContext;
		};
	}

	@BotController
	static class Doorman {

		@OnCommand("guests")
		@RequiresAffiliation(Affiliation.MEMBER)
		String guests(Room room) {
			return room.occupants().size() + " people are here";
		}

		@OnCommand("quiet")
		@RequiresRole(Role.MODERATOR)
		String quiet() {
			return "Psst!";
		}

	}

	@BotController(rooms = "temple")
	static class Oracle {

		private final Model model = (question) -> "42";

		@OnMention
		@RateLimited("ask")
		@RateLimited(value = "model", per = Per.BOT)
		String answer(@Payload String question) {
			return this.model.answer(question);
		}

	}

	@BotController(rooms = "office")
	static class Listener {

		@OnMention
		@Overlap(WhileBusy.COLLECT)
		String answer(RoomMessage newest, Skipped before) {
			return "You have said %d things meanwhile".formatted(before.messages().size() + 1);
		}

	}

	interface Model {

		String answer(String question);

	}

}
