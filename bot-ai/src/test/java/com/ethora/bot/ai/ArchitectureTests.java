package com.ethora.bot.ai;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What an assistant may know.
 */
@AnalyzeClasses(packages = "com.ethora.bot.ai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule capabilitiesDoNotKnowEachOther = slices().matching("com.ethora.bot.ai.(*)..")
		.should()
		.notDependOnEachOther()
		.because("each can be left out, or replaced by something of the application");

	@ArchTest
	final ArchRule talkingKnowsNoCapabilities = classes().that()
		.resideInAPackage("com.ethora.bot.ai")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("com.ethora.bot", "com.ethora.bot.ai", "com.ethora.bot.ai.attention",
				"com.ethora.bot.handler", "com.ethora.bot.manners", "com.ethora.bot.policy", "com.ethora.bot.turn",
				"org.springframework..", "reactor..", "io.micrometer.context..", "org.slf4j..", "org.jspecify..",
				"java..")
		.because("what an assistant is capable of stands around the model, and is told by its own package");

	@ArchTest
	final ArchRule attentionKnowsNoModel = noClasses().that()
		.resideInAPackage("com.ethora.bot.ai.attention")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.ai..")
		.because("when to speak is decided for any model");

	@ArchTest
	final ArchRule noWireAndNoEngine = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.ethora.bot.wire..", "com.ethora.bot.xmpp..", "com.ethora.bot.engine..",
				"com.ethora.bot.session..", "com.ethora.bot.room..", "org.jivesoftware..")
		.because("an assistant is one of the things that may be done with a message");

}
