package com.ethora.bot.test.autoconfigure;

import com.ethora.bot.test.BotTester;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Lets each test method begin afresh.
 */
final class BotTesterResetListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext testContext) {
		if (TestContextAnnotationUtils.hasAnnotation(testContext.getTestClass(), AutoConfigureBotTester.class)) {
			ApplicationContext context = testContext.getApplicationContext();
			context.getBeanProvider(BotTester.class).ifAvailable(BotTester::reset);
		}
	}

}
