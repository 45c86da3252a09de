package com.ethora.bot;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The house and its one street, as docs/architecture.md shows them. A rule that gets in
 * the way is to be changed there first.
 */
@AnalyzeClasses(packages = "com.ethora.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String WORDS = "com.ethora.bot";

	/**
	 * What is simulated: it knows time, chance and network only as they are handed in.
	 */
	private static final String[] SIMULATED = { WORDS, in("wire"), in("session"), in("cursor"), in("control"),
			in("backend"), in("people"), in("request"), in("room"), in("turn"), in("policy"), in("manners"),
			in("outbox") };

	@ArchTest
	final ArchRule wordsKnowNothing = arrows(WORDS, in("json")).because("everybody speaks them");

	@ArchTest
	final ArchRule jsonKnowsNothing = arrows(in("json")).because("it is a way to write, whatever is written");

	@ArchTest
	final ArchRule timeKnowsNothing = arrows(in("time")).because("it is handed in wherever something waits");

	@ArchTest
	final ArchRule wireKnowsWords = arrows(in("wire"), WORDS)
		.because("it is the port to a chat server, whoever uses it and whatever is behind it");

	@ArchTest
	final ArchRule xmppKnowsTheWire = arrows(in("xmpp"), in("wire"), in("time"), in("json"), WORDS)
		.because("a protocol knows no bots: another one could stand in its place");

	@ArchTest
	final ArchRule sessionKnowsTheWire = arrows(in("session"), in("wire"), in("time"), WORDS)
		.because("a connection is kept without knowing what for");

	@ArchTest
	final ArchRule cursorKnowsTheWire = arrows(in("cursor"), in("wire"), in("time"), WORDS)
		.because("where the bot stands is kept without knowing how it came there");

	@ArchTest
	final ArchRule controlKnowsTheWire = arrows(in("control"), in("backend"), in("wire"), in("time"), WORDS)
		.because("rooms are governed whether or not the bot is in them");

	@ArchTest
	final ArchRule backendKnowsWords = arrows(in("backend"), WORDS)
		.because("it is the port to Ethora's backend, whoever uses it and however it is spoken to");

	@ArchTest
	final ArchRule apiKnowsTheBackend = arrows(in("api"), in("backend"), WORDS)
		.because("an API over HTTP knows no bots: another one could stand in its place");

	@ArchTest
	final ArchRule fileKnowsBackendAndWire = arrows(in("file"), in("backend"), in("wire"), WORDS)
		.because("files travel beside the messages that refer to them");

	@ArchTest
	final ArchRule onlyApiKnowsWebAndJackson = noClasses().that(not(resideInAPackage(in("api"))))
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "org.springframework.http..",
				"tools.jackson..", "com.fasterxml.jackson.."))
		.because("applications without Ethora's REST API do not have these libraries");

	@ArchTest
	final ArchRule peopleKnowTheWire = arrows(in("people"), in("control"), in("wire"), in("time"), WORDS)
		.because("people are met whether or not there is a room");

	@ArchTest
	final ArchRule requestsKnowTheWire = arrows(in("request"), in("wire"), in("time"), WORDS)
		.because("what is asked is answered without knowing what methods there are");

	@ArchTest
	final ArchRule roomKnowsSessionAndWire = arrows(in("room"), in("cursor"), in("session"), in("wire"), in("time"),
			WORDS)
		.because("a room is read without knowing who handles what is said");

	@ArchTest
	final ArchRule turnKnowsTheRoom = arrows(in("turn"), in("room"), in("time"), WORDS)
		.because("when a message may run is decided without knowing what runs, or how replies travel");

	@ArchTest
	final ArchRule dialogKnowsTheTurn = arrows(in("dialog"), in("turn"), WORDS)
		.because("people are asked without knowing which method wants to know");

	@ArchTest
	final ArchRule conversationKnowsTheTurn = arrows(in("conversation"), in("turn"), in("json"), WORDS)
		.because("what is remembered belongs to who talks, whatever method remembers it");

	@ArchTest
	final ArchRule mannersKnowTheTurn = arrows(in("manners"), in("turn"), in("wire"), in("time"), WORDS)
		.because("what every bot does unasked is decided before a handler is, and without knowing which there are");

	@ArchTest
	final ArchRule handlerKnowsTheTurn = arrows(in("handler"), in("dialog"), in("conversation"), in("turn"),
			in("request"), in("policy"), in("annotation"), in("time"), WORDS)
		.because("a handler answers a turn or a request, and never touches room, outbox or wire");

	@ArchTest
	final ArchRule policyKnowsAnnotations = arrows(in("policy"), in("annotation"), in("time"), WORDS)
		.because("who may do something is decided without knowing how it is done");

	@ArchTest
	final ArchRule annotationKnowsWords = arrows(in("annotation"), WORDS)
		.because("what a bot author types pulls in nothing of how it works");

	@ArchTest
	final ArchRule outboxKnowsTheWire = arrows(in("outbox"), in("wire"), in("time"), WORDS)
		.because("replies travel without knowing what they answer, and nothing walks back up");

	@ArchTest
	final ArchRule observationKnowsWords = arrows(in("observation"), WORDS)
		.because("names of metrics depend on nothing that is measured");

	@ArchTest
	final ArchRule nobodyKnowsTheEngine = noClasses().that(resideInAPackage(WORDS + ".."))
		.and(not(resideInAPackage(in("engine"))))
		.should()
		.dependOnClassesThat(resideInAPackage(in("engine")))
		.because("the one place that knows all is known by nobody");

	@ArchTest
	final ArchRule everyPackageHasItsPlace = classes().should()
		.resideInAnyPackage(WORDS, in("json"), in("time"), in("wire"), in("xmpp"), in("session"), in("cursor"),
				in("control"), in("backend"), in("api"), in("file"), in("people"), in("request"), in("room"),
				in("turn"), in("dialog"), in("conversation"), in("manners"), in("handler"), in("policy"),
				in("annotation"), in("outbox"), in("observation"), in("engine"))
		.because("a new package needs a place on the street and a rule of its own here");

	@ArchTest
	final ArchRule noCycles = slices().matching("com.ethora.(**)")
		.should()
		.beFreeOfCycles()
		.because("packages that need each other are one package");

	@ArchTest
	final ArchRule onlyXmppKnowsSmack = noClasses().that(not(resideInAPackage(in("xmpp"))))
		.should()
		.dependOnClassesThat(resideInAnyPackage("org.jivesoftware..", "org.jxmpp..", "org.minidns.."))
		.because("a protocol library that is known in one place can be replaced");

	@ArchTest
	final ArchRule fewKnowSpring = noClasses()
		.that(not(resideInAnyPackage(in("handler"), in("annotation"), in("engine"), in("api"))))
		.should()
		.dependOnClassesThat(resideInAPackage("org.springframework.."))
		.because("connections, rooms and replies are no matter of a container");

	@ArchTest
	final ArchRule onlyOneKnowsKotlin = noClasses().that(not(nameMatching(".*\\.KotlinMethods(\\$.*)?")))
		.should()
		.dependOnClassesThat(resideInAnyPackage("kotlin..", "kotlinx.."))
		.because("applications in Java do not have these libraries");

	@ArchTest
	final ArchRule nobodyKnowsSpringBoot = noClasses().should()
		.dependOnClassesThat(resideInAPackage("org.springframework.boot.."))
		.because("the core runs in any application; the starter is for Boot");

	@ArchTest
	final ArchRule timeIsHandedIn = noClasses().that(resideInAnyPackage(SIMULATED))
		.should()
		.callMethodWhere(calls(
				Set.of("now", "systemUTC", "systemDefaultZone", "system", "tick", "tickSeconds", "tickMillis",
						"tickMinutes"),
				Clock.class, InstantSource.class, Instant.class, LocalDate.class, LocalDateTime.class,
				OffsetDateTime.class, ZonedDateTime.class))
		.orShould()
		.callMethodWhere(calls(Set.of("currentTimeMillis", "nanoTime"), System.class))
		.because("a simulation decides about every millisecond");

	@ArchTest
	final ArchRule threadsAreHandedIn = noClasses().that(resideInAnyPackage(SIMULATED))
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(Thread.class, java.util.Timer.class, java.util.concurrent.Executors.class,
				java.util.concurrent.ExecutorService.class, java.util.concurrent.ForkJoinPool.class,
				java.util.concurrent.locks.Lock.class)
		.orShould()
		.callMethodWhere(calls(
				Set.of("orTimeout", "completeOnTimeout", "delayedExecutor", "runAsync", "supplyAsync", "join", "get"),
				CompletableFuture.class, CompletionStage.class))
		.because("all state lives on the timeline, and nothing there waits");

	@ArchTest
	final ArchRule chanceIsHandedIn = noClasses().that(resideInAnyPackage(SIMULATED))
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(Random.class, ThreadLocalRandom.class)
		.orShould()
		.callMethodWhere(calls(Set.of("getDefault", "of", "random"), RandomGenerator.class, Math.class))
		.because("a simulation must be able to live the same day again");

	@ArchTest
	final ArchRule noDrawers = noClasses().should()
		.resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..", "..misc..")
		.because("a drawer for everything is a place for nothing");

	@ArchTest
	final ArchRule namesSayWhatThingsAre = noClasses().should()
		.haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
		.orShould(haveAnInterfacePrefix())
		.because("such a name could stand for anything");

	@ArchTest
	final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage())
		.because("what may be null is said where it may");

	private static String in(String room) {
		return WORDS + "." + room;
	}

	/** A package may know itself and what its arrows point to, of all that is ours. */
	private static ArchRule arrows(String from, String... to) {
		String[] known = Stream.concat(Stream.of(from), Arrays.stream(to)).toArray(String[]::new);
		return noClasses().that(resideInAPackage(from))
			.should()
			.dependOnClassesThat(resideInAPackage(WORDS + "..").and(not(resideInAnyPackage(known)))
				.as("are ours, other than %s", String.join(", ", known)));
	}

	private static <T> DescribedPredicate<T> not(DescribedPredicate<T> predicate) {
		return DescribedPredicate.not(predicate);
	}

	private static DescribedPredicate<JavaMethodCall> calls(Set<String> methods, Class<?>... owners) {
		return DescribedPredicate.describe("one of %s is called".formatted(methods),
				(call) -> methods.contains(call.getName())
						&& Arrays.stream(owners).anyMatch((owner) -> call.getTargetOwner().isEquivalentTo(owner)));
	}

	private static ArchCondition<JavaClass> haveAnInterfacePrefix() {
		return ArchCondition.from(DescribedPredicate.describe("start with an I for interface",
				(type) -> type.getSimpleName().matches("I[A-Z].*")));
	}

	private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
		return new ArchCondition<>("live in a package that is @NullMarked") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked,
						"%s is in %s".formatted(type.getName(), type.getPackageName())));
			}

		};
	}

}
