package com.ethora.bot.boot;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.ethora.bot.Affiliation;
import com.ethora.bot.Bot;
import com.ethora.bot.BotProfile;
import com.ethora.bot.Delivery;
import com.ethora.bot.Jid;
import com.ethora.bot.Occupant;
import com.ethora.bot.Reply;
import com.ethora.bot.Role;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.RequiresAffiliation;
import com.ethora.bot.policy.CallScope;
import com.ethora.bot.turn.ReplySink;
import com.ethora.bot.turn.Turn;
import com.ethora.bot.turn.TurnHandler;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot.ratelimiter.autoconfigure.RateLimiterAutoConfiguration;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Max;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;

import org.springframework.aop.framework.autoproxy.DefaultAdvisorAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.annotation.Validated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What stands in for a controller does its work: methods are called through it, and what
 * it throws is answered like what they throw themselves.
 */
class ProxiedControllerTests {

	private static final Jid LOBBY = Jid.parse("lobby@conference.example.com");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(BotHandlerAutoConfiguration.class));

	@Test
	void argumentsOfAValidatedControllerAreValidated() {
		this.runner.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withBean(Dice.class)
			.run((context) -> {
				assertThat(AopUtils.isCglibProxy(context.getBean(Dice.class))).isTrue();
				assertThat(said(context, "ann", "/roll 6")).containsExactly("rolled 6");
				assertThat(said(context, "ann", "/roll 7")).containsExactly("At most 6, please");
			});
	}

	@Test
	void anAspectOfTheApplicationIsAsked() {
		this.runner.withUserConfiguration(Aspects.class).withBean(Clerk.class).run((context) -> {
			assertThat(AopUtils.isCglibProxy(context.getBean(Clerk.class))).isTrue();
			assertThat(said(context, "ann", "/file open")).containsExactly("filed open, with a stamp");
			assertThat(said(context, "ann", "/file closed")).containsExactly("The office is closed");
		});
	}

	@Test
	void aPolicyOnAProxiedControllerHolds() {
		this.runner.withUserConfiguration(Aspects.class).withBean(Clerk.class).run((context) -> {
			assertThat(said(context, "ann", "/shred")).containsExactly("shredded, with a stamp");
			assertThat(said(context, "ned", "/shred")).containsExactly("Only members of this room may do that.");
		});
	}

	@Test
	void aMethodKnowsWhoMayCallIt() {
		this.runner.withUserConfiguration(Security.class).withBean(Vault.class).run((context) -> {
			assertThat(AopUtils.isCglibProxy(context.getBean(Vault.class))).isTrue();
			assertThat(said(context, "ann", "/unlock")).containsExactly("unlocked by ann");
			assertThat(said(context, "ned", "/unlock")).containsExactly("You have no key");
			assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
		});
	}

	@Test
	void annotationsOfResilience4jHold() {
		this.runner
			.withConfiguration(AutoConfigurations.of(AopAutoConfiguration.class, RateLimiterAutoConfiguration.class,
					CircuitBreakerAutoConfiguration.class))
			.withPropertyValues("resilience4j.ratelimiter.instances.desk.limit-for-period=1",
					"resilience4j.ratelimiter.instances.desk.limit-refresh-period=1h",
					"resilience4j.ratelimiter.instances.desk.timeout-duration=0s",
					"resilience4j.circuitbreaker.instances.phone.sliding-window-size=2",
					"resilience4j.circuitbreaker.instances.phone.minimum-number-of-calls=2")
			.withBean(Desk.class)
			.run((context) -> {
				assertThat(AopUtils.isCglibProxy(context.getBean(Desk.class))).isTrue();
				assertThat(said(context, "ann", "/ring")).containsExactly("Ding");
				assertThat(said(context, "ann", "/ring")).containsExactly("One at a time");
				assertThat(said(context, "ann", "/call")).containsExactly("Nobody answers");
				assertThat(said(context, "ann", "/call")).containsExactly("Nobody answers");
				assertThat(said(context, "ann", "/call")).containsExactly("The line is cut");
			});
	}

	private static List<String> said(AssertableApplicationContext context, String nick, String text) {
		List<String> said = new ArrayList<>();
		ReplySink sink = mock(ReplySink.class, (call) -> {
			if (call.getMethod().getName().equals("send")) {
				said.add(call.<Reply>getArgument(2).text());
				return CompletableFuture.completedFuture(new Delivery(LOBBY, "1", null, Instant.EPOCH));
			}
			return null;
		});
		RoomMessage message = new RoomMessage(LOBBY, Sender.of(nick), text, "1", "17", Instant.EPOCH,
				RoomMessage.Origin.LIVE, RoomMessage.Kind.TEXT, Map.of());
		context.getBean(TurnHandler.class).handle(new Turn(message, bot(), sink));
		return said;
	}

	/** In its room, ann is a member and ned is not. */
	private static Bot bot() {
		Room room = mock(Room.class);
		given(room.jid()).willReturn(LOBBY);
		given(room.occupants())
			.willReturn(List.of(new Occupant(Sender.of("ann"), Affiliation.MEMBER, Role.PARTICIPANT, null),
					new Occupant(Sender.of("ned"), Affiliation.NONE, Role.PARTICIPANT, null)));
		Bot bot = mock(Bot.class);
		given(bot.name()).willReturn("bot");
		given(bot.jid()).willReturn(Jid.parse("echo-bot@example.com"));
		given(bot.profile()).willReturn(BotProfile.of("Echo Bot"));
		given(bot.rooms()).willReturn(List.of(room));
		return bot;
	}

	@Validated
	@BotController
	static class Dice {

		@OnCommand("roll {sides}")
		String roll(@Arg @Max(6) int sides) {
			return "rolled " + sides;
		}

		@MessageExceptionHandler
		String tooMany(ConstraintViolationException ex) {
			return "At most 6, please";
		}

	}

	@BotController
	static class Desk {

		@OnCommand("ring")
		@RateLimiter(name = "desk")
		String ring() {
			return "Ding";
		}

		@OnCommand("call")
		@CircuitBreaker(name = "phone")
		String call() {
			throw new IllegalStateException("No answer");
		}

		@MessageExceptionHandler
		String slower(RequestNotPermitted ex) {
			return "One at a time";
		}

		@MessageExceptionHandler
		String nobody(IllegalStateException ex) {
			return "Nobody answers";
		}

		@MessageExceptionHandler
		String cut(CallNotPermittedException ex) {
			return "The line is cut";
		}

	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Stamped {

	}

	@Stamped
	@BotController
	static class Clerk {

		@OnCommand("file {what}")
		String file(@Arg String what) {
			return "filed " + what;
		}

		@OnCommand("shred")
		@RequiresAffiliation(Affiliation.MEMBER)
		String shred() {
			return "shredded";
		}

		@MessageExceptionHandler
		String closed(IllegalStateException ex) {
			return "The office is closed";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Aspects {

		@Bean
		static DefaultAdvisorAutoProxyCreator proxies() {
			DefaultAdvisorAutoProxyCreator proxies = new DefaultAdvisorAutoProxyCreator();
			proxies.setProxyTargetClass(true);
			return proxies;
		}

		@Bean
		static DefaultPointcutAdvisor stamp() {
			MethodInterceptor stamp = (call) -> {
				if (List.of(call.getArguments()).contains("closed")) {
					throw new IllegalStateException("closed");
				}
				Object value = call.proceed();
				return call.getMethod().isAnnotationPresent(OnCommand.class) ? value + ", with a stamp" : value;
			};
			return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forClassAnnotation(Stamped.class), stamp);
		}

	}

	@BotController
	static class Vault {

		@OnCommand("unlock")
		@PreAuthorize("hasAuthority('MEMBER')")
		String unlock() {
			return "unlocked by "
					+ Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()).getName();
		}

		@MessageExceptionHandler
		String denied(AccessDeniedException ex) {
			return "You have no key";
		}

	}

	@EnableMethodSecurity
	@Configuration(proxyBeanMethods = false)
	static class Security {

		@Bean
		CallScope senderAsPrincipal() {
			return (caller) -> {
				List<GrantedAuthority> authorities = caller.occupant()
					.stream()
					.flatMap((occupant) -> Stream.of(Affiliation.values()).filter(occupant.affiliation()::atLeast))
					.flatMap((affiliation) -> AuthorityUtils.createAuthorityList(affiliation.name()).stream())
					.toList();
				SecurityContextHolder.getContext()
					.setAuthentication(
							UsernamePasswordAuthenticationToken.authenticated(caller.name(), null, authorities));
				return SecurityContextHolder::clearContext;
			};
		}

	}

}
