package org.lanedesk.it;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What a test from inside is deployed as: a small web application of its own beside the running
 * Lanedesk, which sees the classes of its rooms and looks their desks up by name.
 */
final class Inside {

  static final String ROOMS = "java:global/lanedesk/lanedesk-ejb/";

  static WebArchive of(Class<?>... tests) {
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addClasses(tests)
        .addClass(Inside.class)
        .addAsWebInfResource(
            new StringAsset(
                """
                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                  <deployment>
                    <dependencies>
                      <module name="deployment.lanedesk.ear.lanedesk-ejb.jar"/>
                    </dependencies>
                  </deployment>
                </jboss-deployment-structure>
                """),
            "jboss-deployment-structure.xml")
        .addAsWebInfResource(
            new StringAsset(
                """
                <jboss-web xmlns="urn:jboss:domain:jboss-web:15.0">
                  <context-root>/inside</context-root>
                </jboss-web>
                """),
            "jboss-web.xml");
  }

  private Inside() {}
}
