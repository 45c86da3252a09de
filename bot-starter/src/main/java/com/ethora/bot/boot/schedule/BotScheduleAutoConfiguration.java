package com.ethora.bot.boot.schedule;

import com.ethora.bot.boot.BotAutoConfiguration;
import com.ethora.bot.boot.Bots;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/**
 * Auto-configuration of what is said by the clock: where scheduling is enabled, what
 * methods with {@code @Scheduled} and {@code @SendTo} return is said in these rooms.
 */
@AutoConfiguration(after = BotAutoConfiguration.class)
@Import(ScheduledPosts.class)
@ConditionalOnBean(value = Bots.class, name = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME)
public final class BotScheduleAutoConfiguration {

}
