package org.lanedesk.returns;

/**
 * What the table must know of a return.
 *
 * @param here the goods are with the shop
 * @param offer where the open offer would lead; null without one
 * @param advanced money went before the goods were seen, and that is not settled
 */
public record Situation(
    ReturnState state, ReturnType type, boolean here, Way offer, boolean advanced) {

  /** Whether a step of the table fits, apart from who wants it. */
  boolean fits(Step step, Way wanted) {
    if (step.from() != state) return false;
    if (step.way() == null) return true;
    return switch (step.verb()) {
      case APPROVE -> step.way() == (here ? type.inspected() : type.agreed());
      case INSPECT -> step.way() == type.inspected();
      case ACCEPT -> step.way() == offer;
      case DECIDE -> possible(step.way()) && (wanted == null || wanted == step.way());
      case SETTLE, CLAW_BACK -> advanced;
      case REMIND -> step.way() != Way.ADVANCED || advanced;
      case EXPIRE, DECLINE ->
          step.way() == Way.HERE
              ? here
              : step.way() == Way.AWAY ? !here : step.way() == type.inspected();
      default -> wanted == step.way();
    };
  }

  /** A ruling cannot send for goods that are here, nor send out what was never to be sent out. */
  private boolean possible(Way ruling) {
    return switch (ruling) {
      case GOODS_BACK -> !here && type.travels();
      case GOODS_OUT -> type.inspected() == Way.GOODS_OUT;
      default -> true;
    };
  }
}
